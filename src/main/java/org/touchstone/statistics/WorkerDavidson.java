package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Davidson's model of ties with workers who differ. The lead of the first is {@code η = a_w (θ_i - θ_j + e_ij) + b + b_w}, and {@code P(tie) ∝ ν
 * ν_w ν_i ν_j ν_ij} beside {@code e^{η/2}} and {@code e^{-η/2}}: a worker's discrimination {@code a_w} says how far they notice differences,
 * {@code ν_w} how readily they say tie, {@code b + b_w} how far they lean towards the first. Things may tie more readily than others, and a pair
 * may stand out from what its things' strengths say, since preferences need not be transitive. After Davidson 1970, Davidson and Beaver 1977
 * for order, and the discrimination of Chen et al., Pairwise Ranking Aggregation in a Crowdsourced Setting, 2013.
 *
 * <p>All but {@code b} and {@code ν} are normal effects around none ({@code a_w} around 1, logarithms of {@code ν} around 0). How much effects of a kind vary is
 * estimated too, by the approximate empirical Bayes rule {@code σ² = mean(x² + 1/h)}, {@code h} being the posterior's curvature at an effect
 * (MacKay, Bayesian Interpolation, 1992). So what the votes do not show is not believed, and a worker without votes is a usual one.
 */
public final class WorkerDavidson {

    private static final int ROUNDS = 8;
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-6;
    private static final double FAR_ENOUGH = 1e-2;

    private WorkerDavidson() {}

    /** Fits effects and how much they vary, in turns; converged if the last turn changed no standard deviation by more than a hundredth. */
    public static PairFit fit(PairVotes votes) {
        var effects = new Effects(votes);
        var point = effects.start();
        double tolerance = TOLERANCE * Math.max(1, votes.size());
        int iterations = 0;
        for (int round = 1; ; round++) {
            var end = Descent.from(point, new WorkerDavidsonLoss(votes, effects), tolerance, ITERATIONS);
            iterations += end.iterations();
            point = end.point();
            boolean still = effects.adaptTo(point, WorkerDavidsonLoss.curvature(votes, effects, point)) < FAR_ENOUGH;
            if (still || round == ROUNDS) {
                return fit(votes, effects, end, new int[] {iterations, still ? 1 : 0});
            }
        }
    }

    private static PairFit fit(PairVotes votes, Effects effects, Descent.End end, int[] run) {
        double[] point = end.point();
        var reliability = new double[votes.workers()];
        Arrays.setAll(reliability, worker -> 1 + point[effects.at(Effects.DISCRIMINATION, worker)]);
        double likelihood = -WorkerDavidsonLoss.ofVotes(votes, effects, point, new double[point.length]);
        return new PairFit(
                PairMethod.WORKER_DAVIDSON,
                Arrays.copyOf(point, votes.things()),
                reliability,
                new ByWorker(effects, point),
                effects.spread(WorkerDavidsonLoss.curvature(votes, effects, point)),
                votes.components(),
                likelihood,
                run[0],
                run[1] == 1 && end.converged());
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record ByWorker(Effects effects, double[] point) implements PairFit.Answers {

        @Override
        public double[] usual(int first, int second) {
            return probabilities(effects.lead(point, first, second), effects.tie(point, first, second));
        }

        @Override
        public double[] by(int worker, int first, int second) {
            var terms = terms(worker);
            return probabilities(
                    terms.stretch() * effects.lead(point, first, second) + terms.lean(),
                    effects.tie(point, first, second) + terms.ties());
        }

        @Override
        public PairFit.Terms terms(int worker) {
            return new PairFit.Terms(
                    1 + point[effects.at(Effects.DISCRIMINATION, worker)],
                    point[effects.position()] + point[effects.at(Effects.LEAN, worker)],
                    point[effects.at(Effects.WORKER_TIES, worker)]);
        }

        private static double[] probabilities(double lead, double tie) {
            double[] probabilities = {lead / 2, -lead / 2, tie};
            Softmax.inPlace(probabilities, 0, 3);
            return probabilities;
        }
    }
}
