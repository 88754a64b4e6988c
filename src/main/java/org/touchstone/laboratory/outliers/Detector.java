package org.touchstone.laboratory.outliers;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.statistics.LogisticClassifier;
import org.touchstone.statistics.Mahalanobis;

/** Says of texts, as a layer sees them, how far they are from those that the model learned from; more is further out. */
final class Detector {

    /** Of the classifier's coefficients, on columns of the spread one. */
    private static final double RIDGE = 1;

    private final double[][] learned;
    private final Mahalanobis distance;

    Detector(double[][] learned) {
        this.learned = learned;
        this.distance = Mahalanobis.fit(learned);
    }

    /** The squared Mahalanobis distance of each text. */
    double[] distances(double[][] texts) {
        return each(texts, distance::squared);
    }

    /** The simplified relative Mahalanobis distance of each text. */
    double[] relative(double[][] texts) {
        return each(texts, distance::relative);
    }

    /**
     * The log-odds that each text is an outlier, by a linear classifier of what was learned from against some outliers. These count as if they
     * were copied until there are as many of them (Bai et al. 2022, appendix B.9).
     */
    double[] exposed(double[][] outliers, double[][] texts) {
        int inside = learned.length;
        var rows = IntStream.range(0, inside + outliers.length)
                .mapToObj(i -> distance.standardised(i < inside ? learned[i] : outliers[i - inside]))
                .toArray(double[][]::new);
        var out = new boolean[rows.length];
        Arrays.fill(out, inside, out.length, true);
        var weights = new double[rows.length];
        Arrays.fill(weights, 0, inside, 1);
        Arrays.fill(weights, inside, weights.length, Math.max(1, inside / outliers.length));
        var classifier = LogisticClassifier.fit(rows, out, weights, RIDGE);
        return each(texts, text -> classifier.score(distance.standardised(text)));
    }

    /** How many numbers of a text are looked at. */
    int columns() {
        return distance.standardised(learned[0]).length;
    }

    /** Which part of the correlations was left out, as there were few texts to see them in. */
    double shrinkage() {
        return distance.shrinkage();
    }

    private static double[] each(double[][] texts, ToDoubleFunction<double[]> score) {
        return Arrays.stream(texts).mapToDouble(score).toArray();
    }
}
