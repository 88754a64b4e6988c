package org.touchstone.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.Figures.Ceiling;
import org.touchstone.support.Figure;

/**
 * What a learning curve shows: accuracy {@code a + b ln(D)} with {@code D} the pairs learned from, as in Bai et al. (2022), appendix A.1. All intervals
 * are 95%, from resampling the conversations of the test part; what other seeds would do is told by the spread alone.
 *
 * @param intercept {@code a}
 * @param slope {@code b}, what e-fold more pairs add to the accuracy
 * @param doubling what twice the pairs add, {@code b ln 2}
 * @param sizes by pairs learned from; the last one, without a measurement, is what the line says of twice as many as there are
 * @param lengthRule the better of the two rules by length on the same test pairs
 */
public record CurveFit(
        Figure intercept,
        Figure slope,
        Figure doubling,
        List<Size> sizes,
        Figure lengthRule,
        @Nullable Ceiling ceiling,
        int testPairs,
        int conversations) {

    public CurveFit {
        sizes = List.copyOf(sizes);
    }

    /**
     * The trainings on one number of pairs.
     *
     * @param pairs the mean over seeds, as conversations are not cut
     * @param seeds how many trainings; 0 for a size that was not tried
     * @param accuracy the mean over seeds
     * @param spread the standard deviation over seeds; null with fewer than two
     * @param line what the fit gives
     */
    public record Size(
            double pairs,
            int seeds,
            Figure accuracy,
            @Nullable Double spread,
            Figure line) {}
}
