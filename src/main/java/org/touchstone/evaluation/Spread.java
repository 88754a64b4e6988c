package org.touchstone.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far figures of the same thing lie apart. */
final class Spread {

    private Spread() {}

    /** The standard deviation with n - 1; null with fewer than two values. */
    static @Nullable Double of(double... values) {
        if (values.length < 2) {
            return null;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
