package org.touchstone.preference.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;

/**
 * Chooses the regularisation of a {@link PairwiseLogistic} by the log-loss of held-out folds, then fits all rows with it.
 *
 * @param weights fitted to every row
 * @param members fitted to all folds but one, in the order of the folds
 * @param heldOut the difference of each row as its own fold's member sees it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record CrossFit(double c, double[] weights, List<double[]> members, double[] heldOut) {

    private static final double[] STRENGTHS = {0.03, 0.1, 0.3, 1, 3};

    /** Fits rows that belong to the given folds, numbered from zero. */
    static CrossFit of(List<PairwiseLogistic.Row> rows, int[] folds, int width, Progress progress) {
        int parts = IntStream.of(folds).max().orElse(0) + 1;
        var paths = new ArrayList<double[][]>();
        var heldOut = new double[STRENGTHS.length][rows.size()];
        for (int part = 0; part < parts; part++) {
            var path = path(without(rows, folds, part), width);
            paths.add(path);
            fill(heldOut, path, rows, folds, part);
            progress.done((part + 1.0) / (parts + 1));
        }
        int best = best(heldOut, rows, progress);
        var members = paths.stream().map(path -> path[best]).toList();
        var weights = new PairwiseLogistic(rows, width).fit(STRENGTHS[best], members.getFirst());
        progress.done(1);
        return new CrossFit(STRENGTHS[best], weights, members, heldOut[best]);
    }

    private static List<PairwiseLogistic.Row> without(List<PairwiseLogistic.Row> rows, int[] folds, int part) {
        return IntStream.range(0, rows.size())
                .filter(i -> folds[i] != part)
                .mapToObj(rows::get)
                .toList();
    }

    private static double[][] path(List<PairwiseLogistic.Row> rows, int width) {
        var regression = new PairwiseLogistic(rows, width);
        var path = new double[STRENGTHS.length][];
        var start = new double[width];
        for (int i = 0; i < path.length; i++) {
            path[i] = regression.fit(STRENGTHS[i], start);
            start = path[i];
        }
        return path;
    }

    private static void fill(
            double[][] heldOut, double[][] path, List<PairwiseLogistic.Row> rows, int[] folds, int part) {
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < path.length && folds[i] == part; k++) {
                heldOut[k][i] = rows.get(i).difference().dot(path[k]);
            }
        }
    }

    private static int best(double[][] heldOut, List<PairwiseLogistic.Row> rows, Progress progress) {
        var labels = rows.stream().mapToDouble(PairwiseLogistic.Row::label).toArray();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < heldOut.length; k++) {
            double loss = Temperature.logLoss(heldOut[k], labels, 1);
            progress.metric("held-out log-loss by regularisation", k, loss);
            if (loss < least) {
                least = loss;
                best = k;
            }
        }
        return best;
    }
}
