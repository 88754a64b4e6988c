package org.touchstone.preference.linear;

import java.util.Arrays;
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

    /** Fits with each of these regularisations, closest to nothing first, until held-out pairs are served worse; the curve shows how. */
    static CrossFit of(Problem problem, double[] strengths, String curve, Progress progress) {
        int parts = problem.parts();
        var members = new double[parts][];
        Arrays.fill(members, PairwiseLogistic.nothing(problem.width()));
        var best = new Step(Double.NaN, members, new double[0], Double.POSITIVE_INFINITY);
        for (int k = 0; k < strengths.length; k++) {
            var step = step(problem, strengths[k], members, progress.between(k, strengths.length + 1));
            progress.metric(curve, k, step.loss());
            if (!(step.loss() < best.loss())) {
                break;
            }
            best = step;
            members = step.members();
        }
        var weights = problem.all().fit(best.c(), best.members()[0]);
        progress.done(1);
        return new CrossFit(best.c(), weights, List.of(best.members()), best.heldOut());
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Step(double c, double[][] members, double[] heldOut, double loss) {}

    private static Step step(Problem problem, double c, double[][] starts, Progress progress) {
        var members = new double[starts.length][];
        for (int part = 0; part < members.length; part++) {
            members[part] = problem.without(part).fit(c, starts[part]);
            progress.done((part + 1.0) / members.length);
        }
        var heldOut = new double[problem.pairs().size()];
        Arrays.setAll(heldOut, i -> problem.difference(i, members[problem.folds()[i]]));
        return new Step(c, members, heldOut, Temperature.logLoss(heldOut, problem.labels(), 1));
    }

    /** The log-loss of held-out pairs. */
    double loss(Problem problem) {
        return Temperature.logLoss(heldOut, problem.labels(), 1);
    }
}
