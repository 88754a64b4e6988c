package org.touchstone.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.evaluation.ModelComparison.Counts;
import org.touchstone.evaluation.ModelComparison.Differences;
import org.touchstone.evaluation.ModelComparison.Disputed;
import org.touchstone.evaluation.ModelComparison.Group;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.Logistic;
import org.touchstone.statistics.McNemar;
import org.touchstone.statistics.SpearmanRho;
import org.touchstone.support.Figure;

/** Sets the margins of two models on the same pairs beside each other. */
final class Comparing {

    private static final int MOST_DISPUTED = 12;

    private final Scored first;
    private final Scored second;
    private final Scored decisive;
    private final double[] firstRight;
    private final double[] secondRight;

    Comparing(Scored first, double[] others) {
        this.first = first;
        this.second = first.by(others);
        this.decisive = first.decisive();
        this.firstRight = decisive.right();
        this.secondRight = second.decisive().right();
    }

    Counts counts() {
        return new Counts(
                first.size(),
                count(row -> firstRight[row] == 1 && secondRight[row] == 1),
                count(row -> firstRight[row] - secondRight[row] == 1),
                count(row -> firstRight[row] - secondRight[row] == -1),
                count(row -> firstRight[row] == 0 && secondRight[row] == 0),
                count(row -> firstRight[row] == 0.5 && secondRight[row] == 0.5),
                count(row -> Math.abs(firstRight[row] - secondRight[row]) == 0.5),
                Math.toIntExact(IntStream.of(first.conversations()).distinct().count()));
    }

    private int count(IntPredicate which) {
        return Math.toIntExact(
                IntStream.range(0, firstRight.length).filter(which).count());
    }

    List<Figure> accuracies() {
        return List.of(
                Intervals.share(firstRight, decisive.conversations()),
                Intervals.share(secondRight, decisive.conversations()));
    }

    Differences differences() {
        var counts = counts();
        return new Differences(
                Intervals.mean(rightDifferences(), decisive.conversations()),
                McNemar.exact(counts.onlyFirst(), counts.onlySecond()),
                termDifference(Calibration::logLoss),
                termDifference(Calibration::brier),
                agreement(),
                correlation());
    }

    private double[] rightDifferences() {
        return IntStream.range(0, firstRight.length)
                .mapToDouble(row -> firstRight[row] - secondRight[row])
                .toArray();
    }

    private Figure termDifference(ToDoubleFunction<Calibration> term) {
        var own = first.calibration();
        var other = second.calibration();
        return Intervals.mean(
                IntStream.range(0, first.size())
                        .mapToDouble(row -> term.applyAsDouble(own.on(row)) - term.applyAsDouble(other.on(row)))
                        .toArray(),
                first.conversations());
    }

    private Figure agreement() {
        double[] own = first.margins();
        double[] other = second.margins();
        return Intervals.mean(
                IntStream.range(0, own.length)
                        .mapToDouble(row -> Math.signum(own[row]) == Math.signum(other[row]) ? 1 : 0)
                        .toArray(),
                first.conversations());
    }

    private Figure correlation() {
        double[] own = first.margins();
        double[] other = second.margins();
        return Intervals.resorted(
                first.conversations(),
                rows -> SpearmanRho.of(Scored.bothWays(own, rows), Scored.bothWays(other, rows)));
    }

    List<Group> groups() {
        double[] differences = rightDifferences();
        int[] conversations = decisive.conversations();
        return Slices.groups(decisive).stream()
                .map(group -> new Group(
                        group.by(),
                        group.name(),
                        group.rows().length,
                        Intervals.mean(group.of(differences), group.of(conversations))))
                .toList();
    }

    /** Those that each model would decide otherwise, by how far their probabilities lie apart. */
    List<Disputed> disputed() {
        double[] own = first.margins();
        double[] other = second.margins();
        return IntStream.range(0, own.length)
                .filter(row -> own[row] * other[row] < 0)
                .mapToObj(row -> new Disputed(
                        row, first.items().get(row).pair(), Logistic.of(own[row]), Logistic.of(other[row])))
                .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.first() - pair.second())))
                .limit(MOST_DISPUTED)
                .toList();
    }
}
