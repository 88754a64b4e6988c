package org.touchstone.quality.workers;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure over all workers with enough judgments, in order, so that each worker can be held against the others. */
final class Others {

    /** A quartile of fewer other workers is no limit. */
    private static final int FEWEST_OTHERS = 5;

    private final double[] sorted;

    private Others(double[] sorted) {
        this.sorted = sorted;
    }

    static Others of(Stream<Counted> figures) {
        return new Others(figures.map(Others::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray());
    }

    /** A quantile over the others, by the nearest rank; {@code NaN}, which alarms nobody, if they are few. */
    double quantile(Counted own, double share) {
        var value = value(own);
        int at = value == null ? sorted.length : Arrays.binarySearch(sorted, value);
        int others = value == null ? sorted.length : sorted.length - 1;
        if (others < FEWEST_OTHERS) {
            return Double.NaN;
        }
        int rank = (int) Math.round(share * (others - 1));
        return sorted[rank < at ? rank : rank + sorted.length - others];
    }

    private static @Nullable Double value(Counted counted) {
        return counted.n() >= Alarms.FEWEST ? counted.figure().value() : null;
    }
}
