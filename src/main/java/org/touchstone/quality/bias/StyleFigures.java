package org.touchstone.quality.bias;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Side;
import org.touchstone.quality.bias.BiasReport.Effect;
import org.touchstone.quality.bias.BiasReport.Style;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.LogisticFit;
import org.touchstone.statistics.LogisticRegression;

/**
 * The choice of the left response explained by how the two look: differences, left less right, each divided by its root mean square
 * over comparisons. Taken by sides and not by the arbitrary names of the responses, so that exchanging names changes nothing and the
 * constant is the pull of the left. Of a judgment that was given elsewhere the side is not known: there it is the first less the second,
 * without the constant, which says the same of looks and nothing of sides.
 */
final class StyleFigures {

    private static final double RIDGE = 0.1;
    private static final List<Feature> FEATURES = List.of(Feature.values());

    private final List<Ballot> decisive;
    private final double[][] differences;
    private final double[] units;

    StyleFigures(Ballots ballots, double[][] differences) {
        this.decisive = ballots.decisive().toList();
        this.differences = differences;
        this.units = IntStream.range(0, FEATURES.size())
                .mapToDouble(column -> rootMeanSquare(differences, column))
                .toArray();
    }

    private static double rootMeanSquare(double[][] differences, int column) {
        return Math.sqrt(Arrays.stream(differences)
                .mapToDouble(difference -> Math.pow(difference[column], 2))
                .average()
                .orElse(0));
    }

    Style style() {
        if (decisive.isEmpty()) {
            return new Style(Measure.missing(Why.NO_CHOICE), effects(null), RIDGE, 0, false);
        }
        var yes = new boolean[decisive.size()];
        IntStream.range(0, yes.length).forEach(i -> yes[i] = chosen(decisive.get(i)));
        var rows = decisive.stream().map(this::row).toArray(double[][]::new);
        var clusters = decisive.stream().mapToInt(Ballot::comparison).toArray();
        var fit = LogisticRegression.fit(rows, yes, clusters, RIDGE);
        var left = decisive.stream().anyMatch(Ballot::sided) ? measure(fit, 0) : Measure.missing(Why.NO_SIDE);
        return new Style(left, effects(fit), RIDGE, fit.iterations(), fit.converged());
    }

    private static boolean chosen(Ballot ballot) {
        return ballot.sided() ? ballot.choseLeft() : ballot.choice() < 0;
    }

    private double[] row(Ballot ballot) {
        double[] difference = differences[ballot.comparison()];
        var row = new double[units.length + 1];
        row[0] = ballot.sided() ? 1 : 0;
        for (int i = 0; i < units.length; i++) {
            double leftLessRight = ballot.sideOfFirst() == Side.RIGHT ? -difference[i] : difference[i];
            row[i + 1] = units[i] > 0 ? leftLessRight / units[i] : 0;
        }
        return row;
    }

    private List<Effect> effects(@Nullable LogisticFit fit) {
        return IntStream.range(0, units.length)
                .mapToObj(i -> new Effect(FEATURES.get(i), units[i], effect(fit, i)))
                .toList();
    }

    private Measure effect(@Nullable LogisticFit fit, int i) {
        if (fit == null) {
            return Measure.missing(Why.NO_CHOICE);
        }
        return units[i] > 0 ? measure(fit, i + 1) : Measure.missing(Why.NEVER_DIFFERS);
    }

    private Measure measure(LogisticFit fit, int column) {
        return fit.converged()
                ? measure(fit.estimate(column, Share.LEVEL), fit.clusters())
                : Measure.missing(Why.NOT_CONVERGED);
    }

    /** The only reason for which a fit that converged has no interval is that clusters are fewer than {@link Bootstrap#MINIMUM_UNITS}. */
    private Measure measure(Estimate estimate, int comparisons) {
        var interval = estimate.interval();
        return interval == null
                ? Measure.withoutInterval(estimate.value(), Why.TOO_FEW, decisive.size(), comparisons)
                : Measure.of(estimate.value(), interval, decisive.size(), comparisons);
    }
}
