package org.touchstone.laboratory.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.torch.Artifact;

class LanguageModelTests {

    private static final Shape TINY = new Shape(2, 16, 2, 32);

    @Test
    void countsItsParameters() {
        for (var shape : new Shape[] {TINY, Shape.HALF_MILLION, Shape.TWO_MILLION, Shape.EIGHT_MILLION}) {
            long numbers = LanguageModel.first(shape, 1).weights().stream()
                    .mapToLong(weight -> weight.values().length)
                    .sum();
            assertThat(shape.parameters()).isEqualTo(numbers);
        }
        assertThat(Shape.HALF_MILLION.parameters()).isBetween(450_000L, 550_000L);
        assertThat(Shape.TWO_MILLION.parameters()).isBetween(1_700_000L, 2_200_000L);
        assertThat(Shape.EIGHT_MILLION.parameters()).isBetween(7_000_000L, 8_500_000L);
    }

    @Test
    void beginsAndIsStoredAlikeForASeed() {
        var bytes = LanguageModel.first(TINY, 1).artifact().toBytes();
        assertThat(LanguageModel.first(TINY, 1).artifact().toBytes()).isEqualTo(bytes);
        assertThat(LanguageModel.first(TINY, 2).artifact().toBytes()).isNotEqualTo(bytes);
        var again = LanguageModel.of(Artifact.of(bytes));
        assertThat(again.shape()).isEqualTo(TINY);
        assertThat(again.artifact().toBytes()).isEqualTo(bytes);
    }

    @Test
    void refusesShapesThatCannotBe() {
        assertThatThrownBy(() -> new Shape(1, 10, 3, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Grüße, 世界 🌍"})
    void spellsTextsInBytes(String text) {
        assertThat(Bytes.text(Bytes.tokens(text))).isEqualTo(text);
    }

    @Test
    void passesOverMarksAndBrokenLetters() {
        assertThat(Bytes.text(new int[] {Bytes.BEGIN, 'a', 0xc3, 'b', Bytes.END}))
                .isEqualTo("a\uFFFDb");
    }

    /** Odds of 6 : 3 : 1; of a mass of 0.8 the last is never drawn, and the others are as 2 : 1. */
    @Test
    void drawsFromTheMostLikelyTokens() {
        var logits = new float[] {(float) Math.log(0.3), (float) Math.log(0.6), (float) Math.log(0.1)};
        var counts = new int[3];
        var random = new SplittableRandom(1);
        var sampling = new Sampling(1, 1, 0.8, 1);
        for (int i = 0; i < 3000; i++) {
            counts[sampling.draw(logits, random)]++;
        }
        assertThat(counts[2]).isZero();
        assertThat(counts[1] / 3000.0).isCloseTo(2 / 3.0, within(0.03));
        assertThat(new Sampling(1, 0, 1, 1).draw(logits, random)).isEqualTo(1);
    }

    @Test
    void warmsUpAndFallsAlongACosine() {
        var schedule = new Schedule(0.4, 4, 104);
        assertThat(schedule.rate(0)).isCloseTo(0.1, within(1e-12));
        assertThat(schedule.rate(3)).isCloseTo(0.4, within(1e-12));
        assertThat(schedule.rate(54)).isCloseTo(0.2, within(1e-12));
        assertThat(schedule.rate(104)).isCloseTo(0, within(1e-12));
    }
}
