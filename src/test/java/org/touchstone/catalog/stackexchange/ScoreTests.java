package org.touchstone.catalog.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule as the card of HuggingFaceH4/stack-exchange-preferences quotes Askell et al. (2021): "log2 (1 + upvotes) rounded to the nearest integer,
 * plus 1 if the answer was accepted by the questioner (we assign a score of -1 if the number of upvotes is negative)". Worked out by hand.
 */
class ScoreTests {

    @ParameterizedTest
    @CsvSource({
        "0, false, 0",
        "1, false, 1",
        "2, false, 2",
        "4, false, 2",
        "5, false, 3",
        "7, false, 3",
        "10, false, 3",
        "11, false, 4",
        "1023, false, 10",
        "0, true, 1",
        "7, true, 4",
        "-1, false, -1",
        "-40, false, -1",
        "-1, true, -1"
    })
    void isTheRoundedLogarithm(int votes, boolean accepted, int score) {
        assertThat(Score.of(votes, accepted)).isEqualTo(score);
    }

    @Test
    void agreesWithFloatingPointWhereThatIsFarFromAHalf() {
        for (int votes = 0; votes < 1_000_000; votes++) {
            double logarithm = Math.log1p(votes) / Math.log(2);
            if (Math.abs(logarithm - Math.floor(logarithm) - 0.5) > 1e-9) {
                assertThat(Score.of(votes, false)).as("%d votes", votes).isEqualTo((int) Math.round(logarithm));
            }
        }
        assertThat(Score.of(Integer.MAX_VALUE, true)).isEqualTo(32);
    }
}
