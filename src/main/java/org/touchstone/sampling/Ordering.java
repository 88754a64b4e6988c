package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Priority;
import org.touchstone.sampling.selection.Arrangement;
import org.touchstone.sampling.selection.Pool;
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

    private Ordering() {}

    /** Comparisons and what a model makes of them, in the same order. */
    record Asked(List<ComparisonId> comparisons, Pool pool) {}

    /** A comparison's place in the queue and what gave it. */
    record Place(ComparisonId comparison, Priority priority, Arm arm) {}

    /**
     * The places of comparisons, the first one first.
     *
     * @param lots of each comparison, in [0, 1): those below the rule's share go by chance
     * @param model how the reasons call the model
     * @param seed of the order of those that go by chance
     */
    static List<Place> of(Asked asked, Rule rule, double[] lots, String model, long seed) {
        var pool = asked.pool();
        var arranged = Arrangement.of(pool, rule.strategy(), rule.chance(), lots, seed);
        var places = new ArrayList<Place>();
        for (int i : arranged.order()) {
            boolean byChance = arranged.byChance()[i];
            var reason = byChance ? chance(rule) : arranged.ranking().reason(i, pool.probabilities()[i], model);
            double value = 1 - (places.size() + 0.5) / arranged.order().length;
            places.add(new Place(
                    asked.comparisons().get(i), new Priority(value, reason), byChance ? Arm.CHANCE : Arm.STRATEGY));
        }
        return places;
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
