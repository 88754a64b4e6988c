package org.touchstone.sampling.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.sampling.Strategy;

/**
 * The order in which to ask: a strategy's order, with a random share mixed in evenly, and at most one comparison of a conversation in each
 * batch of fifty.
 *
 * @param order places in the pool, the first one first
 * @param byChance of each place in the pool, whether chance put it where it stands
 * @param ranking how much the strategy wants the others
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Arrangement(int[] order, boolean[] byChance, Ranking ranking) {

    /** How many comparisons make a batch. */
    public static final int BATCH = 50;

    /**
     * Arranges a pool.
     *
     * @param share the part that goes by chance
     * @param lots of each comparison, in [0, 1): those below the share go by chance
     * @param seed of the order of those that go by chance
     */
    public static Arrangement of(Pool pool, Strategy strategy, double share, double[] lots, long seed) {
        var byChance = new boolean[lots.length];
        for (int i = 0; i < lots.length; i++) {
            byChance[i] = lots[i] < share;
        }
        var ranked = IntStream.range(0, lots.length).filter(i -> !byChance[i]).toArray();
        var ranking = Ranking.of(pool, strategy, ranked);
        var order = Batches.apart(mixed(ranking.order(), lots.length, seed), pool.conversations(), BATCH);
        return new Arrangement(order, byChance, ranking);
    }

    /** The ranks spread evenly over [0, 1], and among them the others at places of chance. */
    private static int[] mixed(int[] ranked, int size, long seed) {
        var random = new SplittableRandom(seed);
        var keys = new double[size];
        Arrays.setAll(keys, _ -> random.nextDouble());
        for (int rank = 0; rank < ranked.length; rank++) {
            keys[ranked[rank]] = (rank + 0.5) / ranked.length;
        }
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
