package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AurocTests {

    /**
     * {@code roc_auc_score([0, 0, 1, 1, 1, 0, 1, 0, 0, 1], [0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, -0.2, 0.35, 0.7])} of scikit-learn 1.9.1, with ties
     * within the kinds and between them.
     */
    @Test
    void agreesWithScikitLearnOnTies() {
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, -0.2, 0.35, 0.7};
        boolean[] sought = {false, false, true, true, true, false, true, false, false, true};
        assertThat(Auroc.of(scores, sought).value()).isEqualTo(0.86, within(1e-12));
    }

    @Test
    void endsAtOneAndZeroAndSaysNothingWhereAllTieOrAllAreOfAKind() {
        boolean[] sought = {false, false, true};
        assertThat(Auroc.of(new double[] {1, 2, Double.POSITIVE_INFINITY}, sought)
                        .value())
                .isEqualTo(1);
        assertThat(Auroc.of(new double[] {1, 2, 0}, sought).value()).isZero();
        assertThat(Auroc.of(new double[] {0.0, -0.0, 0.0}, sought).value()).isEqualTo(0.5);
        assertThat(Auroc.of(new double[] {1, 2}, new boolean[] {true, true}).value())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}));
        assertThatIllegalArgumentException().isThrownBy(() -> Auroc.of(new double[] {1}, sought));
    }

    /** On any choice of rows, repeated ones among them, it is what {@link Calibration#auc}, written otherwise, makes of the same rows. */
    @RepeatedTest(20)
    void onSomeRowsIsTheAreaOfThoseRows(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] scores = random.ints(50, -6, 7).asDoubleStream().toArray();
        double[] labels = random.ints(50, 0, 2).asDoubleStream().toArray();
        var sought = new boolean[labels.length];
        for (int i = 0; i < sought.length; i++) {
            sought[i] = labels[i] > 0;
        }
        int[] rows = random.ints(80, 0, 50).toArray();
        assertThat(Auroc.of(scores, sought).on(rows))
                .isEqualTo(Calibration.ofMargins(scores, labels).on(rows).auc(), within(1e-12));
    }

    /** Of a shift by d between normal numbers of variance one it is the normal distribution function at d over root two: Green and Swets 1966. */
    @Test
    void ofAShiftOfNormalNumbersIsTheClosedForm() {
        var random = new SplittableRandom(1966);
        var scores = new double[100_000];
        var sought = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            sought[i] = i % 2 == 1;
            scores[i] = random.nextGaussian() + (sought[i] ? 1 : 0);
        }
        // The standard error of the mean of 50,000 placements a kind is below 0.0016.
        assertThat(Auroc.of(scores, sought).value()).isEqualTo(0.7602499389065233, within(0.005));
    }
}
