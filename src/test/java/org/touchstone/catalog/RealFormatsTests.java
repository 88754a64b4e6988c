package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads real files of other formats and counts what came of them against counts made with jq. */
class RealFormatsTests {

    private static final Path FOLDER = Path.of("../shared/data");

    /**
     * {@code jq -n '[inputs | .. | objects | select(.role=="prompter") | [.replies[]? | select(.role=="assistant" and .rank!=null and
     * (.deleted|not))] | length | select(.>1)] | length, (map(.*(.-1)/2)|add)' oasst-trees.jsonl} says 212 and 754; of
     * these replies 17 have a {@code model_name}, the others people wrote.
     */
    @Test
    void readsEveryRankedMessageOfOpenAssistantsTrees() throws Exception {
        var whole = sets("oasst-trees.jsonl", PairFormat.OASST, new ResponseCount(2, 9));
        assertThat(whole)
                .hasSize(212)
                .allMatch(set -> set.set().conversation().turns().size() % 2 == 1);
        var pairs = sets("oasst-trees.jsonl", PairFormat.OASST, ResponseCount.PAIR);
        assertThat(pairs).hasSize(754).allMatch(set -> set.label() != null && set.strength() != null);
        assertThat(pairs.stream().filter(set -> label(set) == 1).count()).isBetween(340L, 414L);
        assertThat(whole.stream().flatMap(set -> set.set().responses().stream()))
                .filteredOn(response -> response.source() != null)
                .hasSize(17)
                .allMatch(response -> "chip20b".equals(response.source()));
    }

    /**
     * {@code zcat alpaca-eval-ai-feedback.jsonl.gz | jq -n '[inputs | select(.response_a!=.response_b and ([.response_a,.response_b] |
     * all(test("\\S"))))] | length, (map(1-.preference_b)|add)'} says 11229 and 9907.1; of the 36 others 34 are twice the same text and 2 empty.
     */
    @Test
    void readsEveryComparisonOfAlpacaEvalWithItsProbability() throws Exception {
        var sets = sets("alpaca-eval-ai-feedback.jsonl.gz", PairFormat.ALPACA_EVAL, ResponseCount.PAIR);
        assertThat(sets).hasSize(11_229);
        assertThat(sets.stream().mapToDouble(RealFormatsTests::label).sum()).isCloseTo(9_907.1, within(0.1));
        assertThat(sets)
                .allMatch(set -> "gpt4_1106_preview"
                        .equals(set.set().responses().getFirst().source()));
        assertThat(rejected("alpaca-eval-ai-feedback.jsonl.gz", PairFormat.ALPACA_EVAL))
                .hasSize(36)
                .allMatch(reason -> reason.endsWith("same text") || reason.endsWith("is empty"));
    }

    /** {@code wc -l hhh-alignment.jsonl} says 136. */
    @Test
    void readsEveryItemOfTheHhhEvaluationInAnOrderThatTellsNothing() throws Exception {
        var sets = sets("hhh-alignment.jsonl", PairFormat.HHH, ResponseCount.PAIR);
        assertThat(sets).hasSize(136);
        assertThat(sets.stream().filter(set -> label(set) == 1).count()).isBetween(50L, 86L);
    }

    private static double label(ReadSet set) {
        return Objects.requireNonNull(set.label());
    }

    private static List<ReadSet> sets(String name, PairFormat format, ResponseCount count) throws IOException {
        return lines(name, format, count).stream()
                .filter(ReadLine.Candidates.class::isInstance)
                .flatMap(line -> ((ReadLine.Candidates) line).sets().stream())
                .toList();
    }

    private static List<String> rejected(String name, PairFormat format) throws IOException {
        return lines(name, format, ResponseCount.PAIR).stream()
                .filter(ReadLine.Rejected.class::isInstance)
                .map(line -> ((ReadLine.Rejected) line).reason())
                .toList();
    }

    private static List<ReadLine> lines(String name, PairFormat format, ResponseCount count) throws IOException {
        var file = FOLDER.resolve(name);
        assumeThat(file).as("the real data beside the checkout").exists();
        var lines = new ArrayList<ReadLine>();
        try (var reader = PairReader.open(Files.newInputStream(file), format, count, name)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
