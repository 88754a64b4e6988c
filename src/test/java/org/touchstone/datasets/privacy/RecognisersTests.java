package org.touchstone.datasets.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Measured on sentences that we wrote to be hard: {@code cases.txt} marks what is to be found as {@code <KIND:text>}. The counts and
 * the mistakes lie in {@code target/personal-data.txt} afterwards.
 */
class RecognisersTests {

    private static final Map<Kind, Double> PRECISION =
            Map.of(Kind.EMAIL, 1.0, Kind.IBAN, 1.0, Kind.CARD, 1.0, Kind.IP, 0.9, Kind.PHONE, 0.9, Kind.ADDRESS, 0.8);
    private static final Map<Kind, Double> RECALL =
            Map.of(Kind.EMAIL, 0.9, Kind.IBAN, 1.0, Kind.CARD, 1.0, Kind.IP, 0.9, Kind.PHONE, 0.9, Kind.ADDRESS, 0.7);

    private final Recognisers recognisers = new Recognisers();

    @Test
    void masksWhatNobodyReviews() {
        assertThat(MaskedText.of("Ask ann@orchard-letters.net, or call +49 30 901820."))
                .isEqualTo("Ask [email], or call [phone].");
        assertThat(MaskedText.of("The first is kinder.")).isEqualTo("The first is kinder.");
    }

    @Test
    void findWhatTheyShouldAndLittleElse() throws IOException {
        var counts = new EnumMap<Kind, Counts>(Kind.class);
        var wrong = new ArrayList<String>();
        for (var marked : cases()) {
            compare(marked, counts, wrong);
        }
        Files.writeString(Path.of("target/personal-data.txt"), counts + "\n" + String.join("\n", wrong));
        for (var kind : Kind.values()) {
            var count = Objects.requireNonNull(counts.get(kind));
            var said = String.format(
                    Locale.ROOT,
                    "%s: %s; precision %.3f, recall %.3f%n%s",
                    kind,
                    count,
                    count.precision(),
                    count.recall(),
                    String.join("\n", wrong));
            assertThat(count.right + count.missed).as(said).isGreaterThan(7);
            assertThat(count.precision()).as(said).isGreaterThanOrEqualTo(PRECISION.getOrDefault(kind, 1.0));
            assertThat(count.recall()).as(said).isGreaterThanOrEqualTo(RECALL.getOrDefault(kind, 1.0));
        }
    }

    private void compare(Case marked, Map<Kind, Counts> counts, List<String> wrong) {
        var found = recognisers.find(marked.text);
        for (var match : found) {
            boolean right =
                    marked.wanted.stream().anyMatch(wanted -> wanted.kind() == match.kind() && wanted.overlaps(match));
            counts.merge(match.kind(), right ? new Counts(1, 0, 0) : new Counts(0, 1, 0), Counts::plus);
            if (!right) {
                wrong.add("found " + match.kind() + " " + marked.text.substring(match.start(), match.end()) + " in: "
                        + marked.text);
            }
        }
        for (var wanted : marked.wanted) {
            if (found.stream().noneMatch(match -> match.kind() == wanted.kind() && match.overlaps(wanted))) {
                counts.merge(wanted.kind(), new Counts(0, 0, 1), Counts::plus);
                wrong.add("missed " + wanted.kind() + " in: " + marked.text);
            }
        }
    }

    @Test
    void anExcerptHidesEveryFind() {
        var text = "Write to ada.lovelace@firm.de or call +49 30 901820 before Tuesday, please, and bring "
                + "x".repeat(80);
        var all = recognisers.find(text);
        assertThat(all).extracting(Match::kind).containsExactly(Kind.EMAIL, Kind.PHONE);
        assertThat(Excerpt.of(text, all.getFirst(), all))
                .isEqualTo("Write to •••.••••••••@••••.•• or call +•• •• •••••• before Tuesday, p…");
    }

    private static List<Case> cases() {
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(RecognisersTests.class.getResourceAsStream("cases.txt")),
                        StandardCharsets.UTF_8);
                var lines = new BufferedReader(in)) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Case(String text, List<Match> wanted) {

        static Case of(String line) {
            var text = new StringBuilder();
            var wanted = new ArrayList<Match>();
            int at = 0;
            var marks = Pattern.compile("<([A-Z]+):([^>]*)>").matcher(line);
            while (marks.find()) {
                text.append(line, at, marks.start());
                wanted.add(new Match(
                        Kind.valueOf(marks.group(1)),
                        text.length(),
                        text.length() + marks.group(2).length()));
                text.append(marks.group(2));
                at = marks.end();
            }
            return new Case(text.append(line.substring(at)).toString(), wanted);
        }
    }

    private record Counts(int right, int needless, int missed) {

        Counts plus(Counts other) {
            return new Counts(right + other.right, needless + other.needless, missed + other.missed);
        }

        double precision() {
            return right / (double) Math.max(1, right + needless);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }
    }
}
