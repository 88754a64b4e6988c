package org.touchstone.sampling;

import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.labeling.Priority;

/**
 * Asks first where a model knows least, with a quarter of the places given by chance.
 *
 * <p>A comparison's uncertainty is 1 - 2|p - 1/2|, where p is the probability the model gives to its first response. Priorities are the
 * uncertainties' ranks spread evenly over [0, 1], and a random quarter of the comparisons gets uniform priorities instead: so about a
 * quarter of every beginning of the queue is a fair sample, whatever the model believes. Active selection without such a share
 * lost a point of accuracy to random choice on some data; the share bounds that loss and keeps a sample to calibrate on.
 */
final class UncertaintyOrder {

    private static final double RANDOM_SHARE = 0.25;

    private UncertaintyOrder() {}

    /**
     * The priority of each comparison.
     *
     * @param probabilities the model's probability that the first response is preferred, one per comparison
     * @param model how the reasons call the model
     * @param seed of the random quarter; the same probabilities and seed give the same priorities
     */
    static Priority[] of(double[] probabilities, String model, long seed) {
        var random = new SplittableRandom(seed);
        var asked = new Priority[probabilities.length];
        var rank = ranks(probabilities);
        var chosen = shuffled(probabilities.length, random);
        long byChance = Math.round(RANDOM_SHARE * probabilities.length);
        for (int place = 0; place < chosen.length; place++) {
            int i = chosen[place];
            asked[i] = place < byChance
                    ? new Priority(random.nextDouble(), "chosen at random, as a quarter of the queue is")
                    : new Priority(rank[i], reason(probabilities[i], model));
        }
        return asked;
    }

    /** 1 - 2|p - 1/2|: 1 where the model is undecided, 0 where it is sure. */
    static double uncertainty(double probability) {
        return 1 - 2 * Math.abs(probability - 0.5);
    }

    private static double[] ranks(double[] probabilities) {
        var ascending = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> uncertainty(probabilities[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[probabilities.length];
        for (int place = 0; place < ascending.length; place++) {
            ranks[ascending[place]] = (place + 0.5) / ascending.length;
        }
        return ranks;
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        var order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static String reason(double probability, String model) {
        return String.format(
                Locale.ROOT,
                "%s gives the first response %.0f%%: uncertainty %.2f",
                model,
                100 * probability,
                uncertainty(probability));
    }
}
