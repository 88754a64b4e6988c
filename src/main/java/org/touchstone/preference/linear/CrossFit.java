package org.touchstone.preference.linear;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;

/**
 * Chooses the regularisation of a {@link PairwiseLogistic} by the log-loss of held-out folds, then fits all pairs with it. Weights end with the
 * logarithm of the tie parameter.
 *
 * @param weights fitted to every pair
 * @param members fitted to all folds but one, in the order of the folds
 * @param heldOut the difference of each pair as its own fold's member sees it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record CrossFit(double c, double[] weights, List<double[]> members, double[] heldOut) {

    /** Fits with each of these regularisations, weakest fit first. */
    static CrossFit of(Problem problem, double[] strengths, Progress progress) {
        int parts = problem.parts();
        var paths = new ArrayList<double[][]>();
        var heldOut = new double[strengths.length][problem.pairs().size()];
        for (int part = 0; part < parts; part++) {
            var path = path(problem.without(part), strengths, problem.width());
            paths.add(path);
            fill(heldOut, path, problem, part);
            progress.done((part + 1.0) / (parts + 1));
        }
        int best = best(heldOut, problem, progress);
        var members = paths.stream().map(path -> path[best]).toList();
        var weights = problem.all().fit(strengths[best], members.getFirst());
        progress.done(1);
        return new CrossFit(strengths[best], weights, members, heldOut[best]);
    }

    private static double[][] path(PairwiseLogistic regression, double[] strengths, int width) {
        var path = new double[strengths.length][];
        var start = PairwiseLogistic.nothing(width);
        for (int i = 0; i < path.length; i++) {
            path[i] = regression.fit(strengths[i], start);
            start = path[i];
        }
        return path;
    }

    private static void fill(double[][] heldOut, double[][] path, Problem problem, int part) {
        for (int i = 0; i < problem.folds().length; i++) {
            for (int k = 0; k < path.length && problem.folds()[i] == part; k++) {
                heldOut[k][i] = problem.difference(i, path[k]);
            }
        }
    }

    private static int best(double[][] heldOut, Problem problem, Progress progress) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < heldOut.length; k++) {
            double loss = Temperature.logLoss(heldOut[k], problem.labels(), 1);
            progress.metric("held-out log-loss by regularisation", k, loss);
            if (loss < least) {
                least = loss;
                best = k;
            }
        }
        return best;
    }
}
