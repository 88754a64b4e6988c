package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Priority;
import org.touchstone.sampling.selection.Batches;
import org.touchstone.studies.StudyId;

/**
 * The order in which people should judge comparisons: a strategy's order, with a random share mixed in evenly, and at most one comparison of
 * a conversation in each batch of fifty.
 *
 * <p>Which comparisons go by chance is decided by a lot that each has for good, so over all orders they are one fair sample of the study,
 * whatever models believe. Without such a share active selection lost a point of accuracy to chance on some data; the share bounds that
 * loss, and it is what a strategy can be measured against.
 */
final class Ordering {

    static final int BATCH = 50;

    private Ordering() {}

    /** A comparison's place in the queue and what gave it. */
    record Place(ComparisonId comparison, Priority priority, Arm arm) {}

    /**
     * The places of a pool's comparisons, the first one first.
     *
     * @param lots of each comparison, in [0, 1): those below the rule's share go by chance
     * @param model how the reasons call the model
     * @param seed of the order of those that go by chance
     */
    static List<Place> of(Pool pool, Rule rule, double[] lots, String model, long seed) {
        var ranked = IntStream.range(0, pool.size())
                .filter(i -> lots[i] >= rule.chance())
                .toArray();
        var ranking = Ranking.of(pool, rule.strategy(), ranked);
        var order = Batches.apart(mixed(ranking.order(), lots, rule, seed), pool.conversations(), BATCH);
        var places = new ArrayList<Place>();
        for (int place = 0; place < order.length; place++) {
            int i = order[place];
            boolean byChance = lots[i] < rule.chance();
            var reason = byChance ? chance(rule) : ranking.reason(i, pool.probabilities()[i], model);
            var priority = new Priority(1 - (place + 0.5) / order.length, reason);
            places.add(new Place(pool.comparisons().get(i), priority, byChance ? Arm.CHANCE : Arm.STRATEGY));
        }
        return places;
    }

    /** The ranks spread evenly over [0, 1], and among them the others at places of chance. */
    private static int[] mixed(int[] ranked, double[] lots, Rule rule, long seed) {
        var random = new SplittableRandom(seed);
        var keys = new double[lots.length];
        Arrays.setAll(keys, _ -> random.nextDouble());
        for (int rank = 0; rank < ranked.length; rank++) {
            keys[ranked[rank]] = (rank + 0.5) / ranked.length;
        }
        return IntStream.range(0, lots.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String chance(Rule rule) {
        return String.format(Locale.ROOT, "chosen at random, as %.0f%% of the queue is", 100 * rule.chance());
    }

    /** A comparison's lot in a study, in [0, 1): always the same, and even over comparisons. */
    static double lot(StudyId study, ComparisonId comparison) {
        long mixed = study.value().getLeastSignificantBits()
                ^ Long.rotateLeft(study.value().getMostSignificantBits(), 17)
                ^ comparison.value().getMostSignificantBits()
                ^ Long.rotateLeft(comparison.value().getLeastSignificantBits(), 31);
        return new SplittableRandom(mixed).nextDouble();
    }
}
