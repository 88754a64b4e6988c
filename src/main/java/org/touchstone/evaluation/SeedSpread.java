package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Figure;

/** Models that differ in nothing but the seed they began with, on the same test pairs: how much of an accuracy is chance of training. */
public record SeedSpread(List<Seed> seeds) {

    public SeedSpread {
        seeds = List.copyOf(seeds);
    }

    /** One of them. */
    public record Seed(ModelId model, String name, long seed, Figure accuracy) {}

    /** Whether there are two to compare. */
    public boolean tells() {
        return accuracies().length > 1;
    }

    /** The mean accuracy; NaN without any. */
    public double mean() {
        return Arrays.stream(accuracies()).average().orElse(Double.NaN);
    }

    /** The standard deviation of the accuracies, with n - 1; null with fewer than two. */
    public @Nullable Double deviation() {
        return Spread.of(accuracies());
    }

    private double[] accuracies() {
        return seeds.stream()
                .map(seed -> seed.accuracy().value())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
