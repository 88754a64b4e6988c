package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.language.Bytes;

/** Layouts and letters by hand. */
class LetteredQuestionTests {

    private static final Conversation HELLO = new Conversation(List.of(new Turn(Speaker.USER, "Hello")));
    private static final PreferencePair PAIR = new PreferencePair(HELLO, " Good morning ", "No", 1, null, 1);

    @Test
    void showsBothResponsesBehindLettersAndStopsWhereTheLetterIsToBeSaid() {
        var question = LetteredQuestion.of(PAIR, false);
        var asked = question.asked(512);
        assertThat(asked[0]).isEqualTo(Bytes.BEGIN);
        assertThat(Bytes.text(asked)).isEqualTo("""


            Human: Hello

            Assistant:
            Choices:
             (A) Good morning
             (B) No
            Answer: (\
            """);
        assertThat(Bytes.text(LetteredQuestion.answered(asked, question.right())))
                .endsWith("Answer: (A");
    }

    @Test
    void theOtherOrderTurnsTheRightLetter() {
        var turned = LetteredQuestion.of(PAIR, true);
        assertThat(turned).isEqualTo(LetteredQuestion.of(PAIR, false).turned());
        assertThat(Bytes.text(turned.asked(512))).contains("(A) No\n (B) Good morning\n");
        assertThat(turned.right()).isOne();
        var second = new PreferencePair(HELLO, "a", "b", 0.2, null, 1);
        assertThat(LetteredQuestion.of(second, false).right()).isOne();
        assertThat(LetteredQuestion.of(second, true).right()).isZero();
    }

    @Test
    void proposesOneResponseAndAsksWhetherItIsRight() {
        var question = LetteredQuestion.of(PAIR, true);
        assertThat(Bytes.text(LetteredQuestion.answered(question.proposed(0, 512), question.truth(0))))
                .isEqualTo("""


                    Human: Hello

                    Assistant:
                    Proposed answer: No
                    Is the proposed answer:
                     (A) True
                     (B) False
                    The proposed answer is: (B\
                    """);
        assertThat(Bytes.text(LetteredQuestion.answered(question.proposed(1, 512), question.truth(1))))
                .contains("Proposed answer: Good morning\n")
                .endsWith("(A");
    }

    /** Of 80 tokens 2 are for the mark and the letter and 31 for words; of the 47 that are left, 11 are the conversation's. */
    @Test
    void cutsLongResponsesAlikeAndTheBeginningOfTheConversation() {
        var both = LetteredQuestion.of(new PreferencePair(HELLO, "a".repeat(99), "b".repeat(99), 1, null, 1), false);
        assertThat(both.asked(80)).hasSize(79);
        assertThat(Bytes.text(both.asked(80)))
                .isEqualTo(
                        "\nAssistant:\nChoices:\n (A) " + "a".repeat(18) + "\n (B) " + "b".repeat(18) + "\nAnswer: (");
        var one = LetteredQuestion.of(new PreferencePair(HELLO, "no", "b".repeat(99), 1, null, 1), false);
        assertThat(Bytes.text(one.asked(80)))
                .as("a short one leaves its room to the other")
                .contains("(A) no\n (B) " + "b".repeat(34) + "\n");
    }

    /** As they would come from a model that says A in 6 of 10 cases, B in 2 and something else in 2. */
    @Test
    void answersAreDrawnByTheLettersAlone() {
        var guess = new float[Bytes.SIZE];
        Arrays.fill(guess, -99);
        guess['A'] = (float) Math.log(0.6);
        guess['B'] = (float) Math.log(0.2);
        var letters = LetteredQuestion.letters(guess);
        assertThat(letters).containsExactly(new double[] {0.6, 0.2}, within(1e-6));
        assertThat(Respondent.right(letters, 0, 10_000, new SplittableRandom(1)))
                .isCloseTo(0.75, within(0.02));
        assertThat(Respondent.right(letters, 1, 10_000, new SplittableRandom(1)))
                .isCloseTo(0.25, within(0.02));
    }

    @Test
    void halvesShareNoConversationAndHaveNoTies() {
        var pairs = IntStream.range(0, 90)
                .mapToObj(i -> new PreferencePair(
                        new Conversation(List.of(new Turn(Speaker.USER, "Question " + i / 3))),
                        "a",
                        "b" + i,
                        i % 3 / 2.0,
                        null,
                        1))
                .toList();
        var halves = Halves.of(pairs, 60, 1);
        assertThat(halves.answering()).hasSize(20).noneMatch(PreferencePair::isTie);
        assertThat(halves.knowing()).hasSize(20).noneMatch(PreferencePair::isTie);
        assertThat(halves.answering().stream().map(Halves::opening))
                .doesNotContainAnyElementsOf(
                        halves.knowing().stream().map(Halves::opening).toList());
        assertThat(Halves.of(pairs.subList(0, 3), 3, 1).areThere()).isFalse();
    }
}
