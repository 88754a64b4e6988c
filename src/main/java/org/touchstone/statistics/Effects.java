package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where the effects of {@link WorkerDavidson} stand in one array, kind after kind, and how much each kind is believed to vary. */
final class Effects {

    static final int STRENGTH = 0;
    static final int THING_TIES = 1;
    static final int DISCRIMINATION = 2;
    static final int WORKER_TIES = 3;
    static final int LEAN = 4;
    static final int PAIR = 5;
    static final int PAIR_TIES = 6;

    private static final double[] VARIANCE_AT_FIRST = {1, 0.1, 0.2, 0.5, 0.1, 0.2, 0.2};
    private static final double LEAST_VARIANCE = 1e-4;

    private final Map<Long, Integer> pairs = new HashMap<>();
    private final int things;
    private final int[] from;
    private final double[] variance = VARIANCE_AT_FIRST.clone();

    Effects(PairVotes votes) {
        things = votes.things();
        for (int n = 0; n < votes.size(); n++) {
            pairs.putIfAbsent(key(votes.first()[n], votes.second()[n]), pairs.size());
        }
        int workers = votes.workers();
        int[] counts = {things, things, workers, workers, workers, pairs.size(), pairs.size(), 2};
        from = new int[counts.length + 1];
        for (int kind = 0; kind < counts.length; kind++) {
            from[kind + 1] = from[kind] + counts[kind];
        }
    }

    private long key(int first, int second) {
        return (long) Math.min(first, second) * things + Math.max(first, second);
    }

    /** No effects at all, and as many ties as there are firsts. */
    double[] start() {
        return new double[from[from.length - 1]];
    }

    /** The place of an effect. */
    int at(int kind, int number) {
        return from[kind] + number;
    }

    /** The place of the logarithm of how frequent ties are. */
    int ties() {
        return from[from.length - 2];
    }

    /** The place of the lean of everybody towards the first. */
    int position() {
        return ties() + 1;
    }

    /** The number of a pair, whichever is first; -1 if nobody has voted on it. */
    int pair(int first, int second) {
        return pairs.getOrDefault(key(first, second), -1);
    }

    /** The lead of the first for a usual worker; a pair's own effect is that of its smaller number. */
    double lead(double[] point, int first, int second) {
        int pair = pair(first, second);
        double own = pair < 0 ? 0 : point[at(PAIR, pair)];
        return point[first] - point[second] + (first < second ? own : -own);
    }

    /** The logarithm of the weight of a tie for a usual worker. */
    double tie(double[] point, int first, int second) {
        int pair = pair(first, second);
        double own = pair < 0 ? 0 : point[at(PAIR_TIES, pair)];
        return point[ties()] + point[at(THING_TIES, first)] + point[at(THING_TIES, second)] + own;
    }

    /** Believes each kind to vary as it does at a point; returns the greatest change of a standard deviation. */
    double adaptTo(double[] point, double[] curvature) {
        double greatest = 0;
        for (int kind = 0; kind < variance.length; kind++) {
            double before = variance[kind];
            double precision = 1 / before;
            double sum = 0;
            for (int i = from[kind]; i < from[kind + 1]; i++) {
                sum += point[i] * point[i] + 1 / (curvature[i] + precision);
            }
            int count = from[kind + 1] - from[kind];
            variance[kind] = count == 0 ? before : Math.max(LEAST_VARIANCE, sum / count);
            greatest = Math.max(greatest, Math.abs(Math.sqrt(variance[kind]) - Math.sqrt(before)));
        }
        return greatest;
    }

    /** What is known of things and pairs, by the curvature of the votes' loss. */
    PairFit.Spread spread(double[] curvature) {
        return new PairFit.Spread(
                withPrior(curvature, STRENGTH), withPrior(curvature, THING_TIES), variance[PAIR], variance[PAIR_TIES]);
    }

    private double[] withPrior(double[] curvature, int kind) {
        return Arrays.stream(curvature, from[kind], from[kind + 1])
                .map(own -> own + 1 / variance[kind])
                .toArray();
    }

    /** Adds the prior's gradient at a point; returns minus the logarithm of its density, up to a constant. */
    double prior(double[] point, double[] gradient) {
        double sum = 0;
        for (int kind = 0; kind < variance.length; kind++) {
            for (int i = from[kind]; i < from[kind + 1]; i++) {
                sum += point[i] * point[i] / variance[kind] / 2;
                gradient[i] += point[i] / variance[kind];
            }
        }
        for (int i = ties(); i <= position(); i++) {
            sum += 0.005 * point[i] * point[i];
            gradient[i] += 0.01 * point[i];
        }
        return sum;
    }
}
