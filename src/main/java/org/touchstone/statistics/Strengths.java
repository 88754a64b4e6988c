package org.touchstone.statistics;

import java.util.Arrays;

/** Fits strengths with a normal prior, and one number for ties, by maximum of the posterior density. */
final class Strengths {

    private static final double TOLERANCE = 1e-6;
    private static final int ITERATIONS = 2000;

    private Strengths() {}

    static PairFit fit(PairMethod method, PairVotes votes, double deviation, Ties ties) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("The prior's standard deviation must be positive but was " + deviation);
        }
        double precision = 1 / (deviation * deviation);
        var end = Descent.from(
                new double[votes.things() + 1],
                (point, gradient) -> loss(votes, ties, point, gradient) + prior(point, precision, gradient),
                TOLERANCE * Math.max(1, votes.size()),
                ITERATIONS);
        var strength = Arrays.copyOf(end.point(), votes.things());
        double tie = end.point()[votes.things()];
        var reliability = new double[votes.workers()];
        Arrays.fill(reliability, 1);
        return new PairFit(
                method,
                strength,
                reliability,
                new SameForAll(strength, tie, ties),
                new PairFit.Spread(curvature(votes, ties, end.point(), precision), new double[0], 0, 0),
                votes.components(),
                -loss(votes, ties, end.point(), new double[end.point().length]),
                end.iterations(),
                end.converged());
    }

    /** The expected second derivative of the loss by each strength. */
    private static double[] curvature(PairVotes votes, Ties ties, double[] point, double precision) {
        var curvature = new double[votes.things()];
        Arrays.fill(curvature, precision);
        for (int n = 0; n < votes.size(); n++) {
            double lead = point[votes.first()[n]] - point[votes.second()[n]];
            double information = ties.information(lead, point[votes.things()]);
            curvature[votes.first()[n]] += information;
            curvature[votes.second()[n]] += information;
        }
        return curvature;
    }

    private static double loss(PairVotes votes, Ties ties, double[] point, double[] gradient) {
        int tie = votes.things();
        double loss = 0;
        for (int n = 0; n < votes.size(); n++) {
            double lead = point[votes.first()[n]] - point[votes.second()[n]];
            int outcome = votes.outcome()[n];
            loss -= ties.log(lead, point[tie], outcome);
            double[] slopes = ties.slopes(lead, point[tie], outcome);
            gradient[votes.first()[n]] -= slopes[0];
            gradient[votes.second()[n]] += slopes[0];
            gradient[tie] -= slopes[1];
        }
        return loss;
    }

    /** Of the strengths only, but for a trace on the number of ties that keeps it finite where there are none. */
    private static double prior(double[] point, double precision, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            double own = i < point.length - 1 ? precision : 0.01;
            sum += own * point[i] * point[i] / 2;
            gradient[i] += own * point[i];
        }
        return sum;
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record SameForAll(double[] strength, double tie, Ties ties) implements PairFit.Answers {

        @Override
        public double[] usual(int first, int second) {
            return ties.at(strength[first] - strength[second], tie);
        }

        @Override
        public double[] by(int worker, int first, int second) {
            return usual(first, second);
        }
    }
}
