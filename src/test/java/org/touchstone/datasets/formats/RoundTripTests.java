package org.touchstone.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.LabelledPair;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.PairReader;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.ReadLine;
import org.touchstone.catalog.ReadSet;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.Turn;
import org.touchstone.catalog.Vote;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.Variant;

/** What goes out in a format comes in again as it was, as far as the format can carry it; on random texts made of what breaks careless writers. */
class RoundTripTests {

    private static final int PAIRS = 300;
    private static final String[] PIECES = {
        "a",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\"",
        "\\",
        "\\n",
        "{",
        "}",
        "[1]",
        ",",
        ";",
        "'",
        "=1+1",
        "\u2028",
        "\u0085",
        "é",
        "e\u0301",
        "\ud83d\ude00",
        "\u202e",
        "Human:",
        "Assistant:",
        "<b>",
        "word ",
        "0",
        "null",
        "x".repeat(300)
    };

    @Test
    void ourOwnFormatLosesNothing() {
        var pairs = pairs(true);
        var back = back(ExportFormat.NATIVE, PairFormat.NATIVE, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var sent = pairs.get(i);
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(sent.pair().conversation());
            assertThat(got.pair().first().content()).isEqualTo(sent.pair().first());
            assertThat(got.pair().second().content()).isEqualTo(sent.pair().second());
            assertThat(got.pair().first().source())
                    .isEqualTo(sent.backing().sources().first());
            assertThat(got.pair().second().source())
                    .isEqualTo(sent.backing().sources().second());
            assertThat(got.label()).isEqualTo(sent.pair().label());
            assertThat(got.strength()).isEqualTo(sent.pair().strength());
            assertThat(got.beside().margin()).isEqualTo(sent.backing().margin());
            assertThat(got.beside().votes()).isEqualTo(sent.pair().votes());
            assertThat(new ComparisonId(Objects.requireNonNull(got.beside().comparison())))
                    .isEqualTo(sent.backing().comparison());
            assertThat(got.votes())
                    .isEqualTo(sent.backing().said().stream()
                            .map(RoundTripTests::asVote)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HH, HH, false",
        "TRL, TRL, false",
        "TRL_IMPLICIT, TRL, false",
        "TRL_CONVERSATIONAL, TRL, true",
        "TRL_CONVERSATIONAL_IMPLICIT, TRL, true"
    })
    void chosenAndRejectedComeBack(ExportFormat out, PairFormat in, boolean system) {
        var pairs =
                pairs(system).stream().filter(placed -> !placed.pair().isTie()).toList();
        var back = back(out, in, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var sent = pairs.get(i).pair();
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(sent.conversation());
            assertThat(got.label()).isIn(0.0, 1.0);
            boolean first = got.label() == 1;
            var chosen = first ? got.pair().first() : got.pair().second();
            var rejected = first ? got.pair().second() : got.pair().first();
            assertThat(chosen.content()).isEqualTo(sent.firstIsBetter() ? sent.first() : sent.second());
            assertThat(rejected.content()).isEqualTo(sent.firstIsBetter() ? sent.second() : sent.first());
        }
    }

    @Test
    void helpSteerKeepsTextsSidesAndEachPreference() {
        var pairs = pairs(true);
        var back = back(ExportFormat.HELPSTEER3, PairFormat.HELPSTEER, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var sent = pairs.get(i);
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(sent.pair().conversation());
            assertThat(got.pair().first().content()).isEqualTo(sent.pair().first());
            assertThat(Math.signum(got.label() - 0.5))
                    .isEqualTo(Math.signum(sent.pair().label() - 0.5));
            assertThat(got.votes().stream().map(Vote::preferred).toList())
                    .isEqualTo(sent.backing().said().stream()
                            .map(RoundTripTests::preferred)
                            .toList());
        }
    }

    @Test
    void arenaKeepsEachVoteWithItsModels() {
        var pairs = pairs(true);
        var back = back(ExportFormat.ARENA, PairFormat.ARENA, pairs);
        var sent = pairs.stream()
                .flatMap(placed -> placed.backing().said().stream().map(vote -> Map.entry(placed, vote)))
                .toList();
        assertThat(back).hasSameSizeAs(sent);
        for (int i = 0; i < back.size(); i++) {
            var placed = sent.get(i).getKey();
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(placed.pair().conversation());
            assertThat(got.pair().second().content()).isEqualTo(placed.pair().second());
            assertThat(got.pair().second().source())
                    .isEqualTo(placed.backing().sources().second());
            assertThat(got.votes())
                    .singleElement()
                    .returns(preferred(sent.get(i).getValue()), Vote::preferred)
                    .returns(sent.get(i).getValue().annotator(), Vote::worker)
                    .returns(sent.get(i).getValue().at(), Vote::at);
        }
    }

    /** A table takes no word of single votes; what begins like a formula comes back without its apostrophe. */
    @Test
    void tablesKeepTextsSourcesLabelsAndStrengths() {
        var pairs = pairs(true).stream().map(RoundTripTests::likeFormulas).toList();
        var back = back(ExportFormat.CSV, PairFormat.CSV, pairs);
        assertThat(back).hasSameSizeAs(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var sent = pairs.get(i).pair();
            var sources = pairs.get(i).backing().sources();
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(sent.conversation());
            assertThat(got.pair().first()).isEqualTo(new Response(sent.first(), sources.first()));
            assertThat(got.pair().second()).isEqualTo(new Response(sent.second(), sources.second()));
            assertThat(got.label()).isEqualTo(sent.label());
            assertThat(got.strength()).isEqualTo(sent.strength());
        }
    }

    @Test
    void treesKeepConversationsAndTheOrderOfReplies() {
        var pairs =
                pairs(false).stream().filter(placed -> !placed.pair().isTie()).toList();
        var back = back(ExportFormat.OASST, PairFormat.OASST, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var sent = pairs.get(i).pair();
            var got = back.get(i);
            assertThat(got.pair().conversation()).isEqualTo(sent.conversation());
            boolean first = got.label() == 1;
            assertThat((first ? got.pair().first() : got.pair().second()).content())
                    .isEqualTo(sent.firstIsBetter() ? sent.first() : sent.second());
        }
    }

    private static List<LabelledPair> back(ExportFormat out, PairFormat in, List<PlacedPair> pairs) {
        byte[] file = Samples.file(out, Variant.USUAL, pairs.toArray(PlacedPair[]::new));
        var back = new ArrayList<LabelledPair>();
        var reader = PairReader.openLabelled(new ByteArrayInputStream(file), StagedFile.Reading.of(in));
        for (var line = reader.next(); line != null; line = reader.next()) {
            assertThat(line).isInstanceOf(ReadLine.Candidates.class);
            ((ReadLine.Candidates) line)
                    .sets().stream()
                            .map(ReadSet::labelled)
                            .map(labelled -> labelled.orElseThrow())
                            .forEach(back::add);
        }
        assertThat(back.size()).isGreaterThanOrEqualTo(pairs.size());
        return back;
    }

    private static List<PlacedPair> pairs(boolean system) {
        var random = new SplittableRandom(20261126);
        return IntStream.range(0, PAIRS).mapToObj(n -> pair(n, system, random)).toList();
    }

    private static PlacedPair pair(int number, boolean system, SplittableRandom random) {
        var turns = new ArrayList<Turn>();
        if (system && random.nextInt(4) == 0) {
            turns.add(new Turn(Speaker.SYSTEM, text(random)));
        }
        turns.add(new Turn(Speaker.USER, number + text(random)));
        for (int more = random.nextInt(3); more > 0; more--) {
            turns.add(new Turn(Speaker.ASSISTANT, text(random)));
            turns.add(new Turn(Speaker.USER, text(random)));
        }
        double label = random.nextInt(5) / 4.0;
        var said = votes(label, random);
        var pair = new PreferencePair(
                new Conversation(turns),
                "1" + text(random),
                "2" + text(random),
                label,
                -4 * (label - 0.5),
                said.size());
        var sources = new Backing.Sources("model-" + random.nextInt(3), "other-" + random.nextInt(3));
        var comparison = new ComparisonId(new UUID(random.nextLong(), random.nextLong()));
        return new PlacedPair(
                number, Split.TRAIN, pair, new Backing(comparison, sources, random.nextInt(9) / 4.0, said));
    }

    private static List<FrozenVote> votes(double label, SplittableRandom random) {
        var tie = List.of("TIE", "BOTH_GOOD", "BOTH_BAD").get(random.nextInt(3));
        var outcome = label == 0.5 ? tie : label > 0.5 ? "FIRST" : "SECOND";
        int strength = label == 0.5 ? 0 : label > 0.5 ? -2 : 2;
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(n -> new FrozenVote(
                        "w%016x".formatted(random.nextLong()),
                        outcome,
                        strength,
                        n == 0 ? "LEFT" : "RIGHT",
                        Instant.ofEpochMilli(1_790_000_000_000L + random.nextInt(1_000_000)),
                        (long) random.nextInt(90_000),
                        n,
                        List.of(Kind.values()).get(random.nextInt(3)),
                        new Remarks("r" + text(random) + "r", 1 + random.nextInt(5), Map.of("a/b", List.of(1, 5)))))
                .toList();
    }

    /** Ends in a letter, and holds no marker of a turn, so that formats of one text can tell turns apart. */
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append('z').toString().replaceAll("\n\n(Human|Assistant):", "\n$1:");
    }

    private static PlacedPair likeFormulas(PlacedPair placed) {
        var pair = placed.pair();
        var texts = new PreferencePair(
                pair.conversation(),
                "=" + pair.first(),
                "'-" + pair.second(),
                pair.label(),
                pair.strength(),
                pair.votes());
        return new PlacedPair(placed.position(), placed.split(), texts, placed.backing());
    }

    private static Vote asVote(FrozenVote vote) {
        return new Vote(
                vote.annotator(),
                preferred(vote),
                vote.at(),
                vote.remarks().rationale(),
                vote.strength(),
                new Vote.Told(
                        preferred(vote) == null ? vote.outcome() : null,
                        vote.shownFirst(),
                        vote.activeMs(),
                        vote.round(),
                        vote.kind() == Kind.HERE ? null : vote.kind().name(),
                        vote.remarks().confidence(),
                        vote.remarks().aspects()));
    }

    private static @Nullable Preferred preferred(FrozenVote vote) {
        return switch (vote.outcome()) {
            case "FIRST" -> Preferred.FIRST;
            case "SECOND" -> Preferred.SECOND;
            default -> null;
        };
    }
}
