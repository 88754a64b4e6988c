package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.UnfitLines;

/** Lines of judgements, good and bad. */
class JudgementsTests {

    @Test
    void linesOfAllKindsAreRead() {
        var read = Judgements.read(
                "judgements",
                List.of(
                        "{\"question\": \"Is snow white?\", \"choices\": {\"yes\": 0.9, \"no\": 0.05}, \"answer\":"
                                + " \"no\", \"by\": \"a model\"}",
                        "  ",
                        "{\"question\": 17, \"choices\": [0.2, 0.5, 0.3], \"answer\": \"B\"}",
                        "{\"question\": \"2 + 2\", \"p_true\": 1, \"correct\": false}",
                        "{\"question\": \"Ada\", \"p_know\": 0.6, \"correct\": [true, false, true, true]}"));
        assertThat(read.asked()).containsExactly(Asked.CHOICES, Asked.TRUTH, Asked.KNOWLEDGE);
        assertThat(read.all()).extracting(Judgement::question).containsExactly("Is snow white?", "17", "2 + 2", "Ada");
        assertThat(read.all().get(0).probabilities()).containsExactly(0.9, 0.05);
        assertThat(read.all().get(0).came()).containsExactly(0, 1);
        assertThat(read.all().get(1).came()).containsExactly(0, 1, 0);
        assertThat(read.all().get(2).came()).containsExactly(0);
        assertThat(read.all().get(3).came()).containsExactly(0.75);
        assertThat(read.of(Asked.TRUTH).size()).isEqualTo(1);
    }

    @Test
    void allLinesThatCannotBeUsedAreNamedByReason() {
        var lines = List.of(
                "{\"question\": 1, \"p_true\": 0.5, \"correct\": true}",
                "[1]",
                "{\"question\": 1, \"question\": 2, \"p_true\": 0.5, \"correct\": true}",
                "",
                "{\"question\": 1, \"p_true\": 1.5, \"correct\": true}",
                "not JSON",
                "{\"question\": 1, \"p_true\": 0.5, \"correct\": true} 7");
        var refusal = catchThrowableOfType(UnfitLines.class, () -> Judgements.read("judgements", lines));
        assertThat(refusal.field()).isEqualTo("judgements");
        assertThat(refusal.whys()).extracting(UnfitLines.Why::lines).containsExactly("2–3, 6–7", "5");
        assertThat(refusal.whys()).extracting(UnfitLines.Why::count).containsExactly(4, 1);
        assertThat(refusal)
                .hasMessageContaining("5 of 6 lines cannot be used")
                .hasMessageContaining("2–3, 6–7: it is no JSON object")
                .hasMessageContaining("5: p_true must be a number from 0 to 1");
    }

    @Test
    void everyLineSaysWhatIsWrongWithIt() {
        says("question must be", "{\"p_true\": 0.5, \"correct\": true}", "{\"question\": \" \", \"p_true\": 0.5}");
        says(
                "one of choices, p_true and p_know",
                "{\"question\": 1}",
                "{\"question\": 1, \"p_true\": 0.5, \"p_know\": 0.5, \"correct\": true}");
        says(
                "two or more probabilities",
                choices("[0.5]", "A"),
                choices("[0.5, \"0.5\"]", "A"),
                choices("[-0.1, 0.5]", "A"),
                choices("7", "A"));
        says("add up to nothing or to more than 1", choices("[0, 0]", "A"), choices("[0.6, 0.5]", "A"));
        says(
                "answer must be one of",
                choices("[0.5, 0.5]", "C"),
                choices("{\"x\": 0.5, \"y\": 0.5}", "A"),
                "{\"question\": 1, \"choices\": [0.5, 0.5]}");
        says(
                "at most 26",
                choices(IntStream.range(0, 27).mapToObj(_ -> "0.01").toList().toString(), "A"));
        says("p_true must be", "{\"question\": 1, \"p_true\": null, \"correct\": true}");
        says("correct must be true or false", "{\"question\": 1, \"p_true\": 0.5, \"correct\": 1}");
        says("p_know must be", "{\"question\": 1, \"p_know\": \"high\", \"correct\": [true]}");
        says(
                "correct must be a list",
                "{\"question\": 1, \"p_know\": 0.5, \"correct\": true}",
                "{\"question\": 1, \"p_know\": 0.5, \"correct\": []}",
                "{\"question\": 1, \"p_know\": 0.5, \"correct\": [true, 0]}");
    }

    private static String choices(String choices, String answer) {
        return "{\"question\": 1, \"choices\": %s, \"answer\": \"%s\"}".formatted(choices, answer);
    }

    private static void says(String reason, String... lines) {
        for (var line : lines) {
            var refusal = catchThrowableOfType(UnfitLines.class, () -> Judgements.read("judgements", List.of(line)));
            assertThat(refusal).as(line).hasMessageContaining(reason);
        }
    }

    @Test
    void theLinesThatAreShownAsExamplesCanBeUsed() {
        var examples = new KnowingKind().fields().getFirst().options();
        assertThat(Judgements.read("judgements", examples).asked()).containsExactly(Asked.values());
    }

    @Test
    void aQuestionIsInOneHalfWhateverIsSaidOfIt() {
        var read = Judgements.read(
                "judgements",
                IntStream.range(0, 400)
                        .mapToObj(i -> "{\"question\": %d, \"p_true\": 0.5, \"correct\": true}".formatted(i / 2))
                        .toList());
        var fitted = read.half(true).all().stream().map(Judgement::question).toList();
        var tested = read.half(false).all().stream().map(Judgement::question).toList();
        assertThat(fitted).doesNotContainAnyElementsOf(tested).hasSizeBetween(150, 250);
        assertThat(fitted.size() + tested.size()).isEqualTo(400);
    }
}
