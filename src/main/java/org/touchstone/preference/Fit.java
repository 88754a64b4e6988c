package org.touchstone.preference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Temperature;

/**
 * How well score differences fit labels, for a first look; the evaluation gives such figures with intervals.
 *
 * @param pairs how many pairs were scored
 * @param accuracy the share of pairs with a preference whose better response has the higher score, equal scores counting half; null
 *     where all pairs are ties
 * @param logLoss mean over pairs of -[q log s(d) + (1-q) log s(-d)], in nats, with s the logistic function
 */
public record Fit(int pairs, @Nullable Double accuracy, double logLoss) {

    /** The fit of differences, first minus second, to the labels of the same pairs; nothing where no difference is a number. */
    static Optional<Fit> of(double[] differences, List<Example> pairs) {
        var known = IntStream.range(0, differences.length)
                .filter(i -> !Double.isNaN(differences[i]))
                .toArray();
        return known.length == 0
                ? Optional.empty()
                : Optional.of(of(
                        IntStream.of(known).mapToDouble(i -> differences[i]).toArray(),
                        IntStream.of(known)
                                .mapToDouble(i -> pairs.get(i).label())
                                .toArray()));
    }

    private static Fit of(double[] differences, double[] labels) {
        var right = IntStream.range(0, labels.length)
                .filter(i -> labels[i] != 0.5)
                .mapToDouble(i -> (1 + Math.signum(differences[i]) * Math.signum(labels[i] - 0.5)) / 2)
                .average();
        return new Fit(
                labels.length,
                right.isPresent() ? right.getAsDouble() : null,
                Temperature.logLoss(differences, labels, 1));
    }
}
