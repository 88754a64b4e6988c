package org.touchstone.sampling.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.sampling.Strategy;

/**
 * How much a strategy wants each of some comparisons.
 *
 * @param order places in the pool, the most wanted first
 * @param worth of every comparison of the pool in the strategy's own unit
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Ranking(Strategy strategy, int[] order, double[] worth) {

    /** So many are chosen one after another, each with regard to those before; the rest stands behind by what it adds to all of these. */
    private static final int GREEDY = 200;

    /** Ranks a part of a pool, given by its places. */
    static Ranking of(Pool pool, Strategy strategy, int[] part) {
        var seen = pool.lastLayer();
        if (strategy == Strategy.D_OPTIMAL && seen != null) {
            return optimal(pool, seen, part);
        }
        boolean byMembers = strategy == Strategy.BALD && pool.members().length == pool.size();
        var worth = byMembers
                ? Arrays.stream(pool.members()).mapToDouble(Disagreement::bald).toArray()
                : Arrays.stream(pool.probabilities())
                        .map(Disagreement::uncertainty)
                        .toArray();
        var factors = factors(pool);
        var order = sorted(part, i -> worth[i] * factors[i]);
        return new Ranking(byMembers ? Strategy.BALD : Strategy.UNCERTAINTY, order, worth);
    }

    private static double[] factors(Pool pool) {
        var seen = pool.lastLayer();
        if (seen == null) {
            var none = new double[pool.size()];
            Arrays.fill(none, 1);
            return none;
        }
        return Outliers.factors(new Leverage(seen.differences(), seen.curvature()).values());
    }

    private static Ranking optimal(Pool pool, Pool.Seen seen, int[] part) {
        var leverage = new Leverage(rows(seen.differences(), part), seen.curvature());
        var factors = Outliers.factors(leverage.values());
        var weights = Arrays.stream(part)
                .mapToDouble(i -> pool.probabilities()[i] * (1 - pool.probabilities()[i]))
                .toArray();
        var conversations =
                Arrays.stream(part).mapToObj(pool.conversations()::get).toList();
        var choice = DOptimal.choose(leverage, weights, factors, conversations, GREEDY);
        var worth = new double[pool.size()];
        for (int k = 0; k < part.length; k++) {
            worth[part[k]] = choice.gains()[k];
        }
        var front = Arrays.stream(choice.order()).map(k -> part[k]).toArray();
        var chosen = Arrays.stream(front).boxed().collect(Collectors.toSet());
        var rest = sorted(Arrays.stream(part).filter(i -> !chosen.contains(i)).toArray(), i -> worth[i]);
        return new Ranking(
                Strategy.D_OPTIMAL,
                IntStream.concat(Arrays.stream(front), Arrays.stream(rest)).toArray(),
                worth);
    }

    private static float[][] rows(float[][] all, int[] part) {
        return Arrays.stream(part).mapToObj(i -> all[i]).toArray(float[][]::new);
    }

    private static int[] sorted(int[] part, IntToDoubleFunction worth) {
        return Arrays.stream(part)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -worth.applyAsDouble(i)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Why a comparison stands where it stands, in words that the queue keeps. */
    public String reason(int place, double probability, String model) {
        var told = switch (strategy) {
            case UNCERTAINTY -> "uncertainty %.2f";
            case BALD -> "its members disagree by %.4f nats";
            case D_OPTIMAL, RANDOM -> "an answer would add %.4f nats";
        };
        return String.format(
                Locale.ROOT, "%s gives the first response %.0f%%: " + told, model, 100 * probability, worth[place]);
    }
}
