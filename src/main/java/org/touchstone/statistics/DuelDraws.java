package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * How strengths of things vary when other conversations had been drawn: fits of resampled conversations, drawn with replacement. A thing that a
 * resample does not compare has no strength in it.
 */
public final class DuelDraws {

    private static final double PRECISE = 1e-5;

    private final Duels duels;
    private final DuelModel model;
    private final DuelFit whole;
    private final DuelRating rating;

    private DuelDraws(Duels duels, DuelModel model) {
        this.duels = duels.extras() == 0 ? duels.plain() : duels;
        this.model = model;
        this.whole = DuelRating.fit(this.duels, model);
        this.rating = DuelRating.of(this.duels, model);
    }

    /**
     * Fits as many resamples as are wanted, each drawn with the next numbers of the generator: models of the same comparisons see the same draws
     * where they get the same generator.
     *
     * @param done hears how many are done
     * @return one row for each resample: strengths, then effects; {@code NaN} for things that are not in it
     */
    public static double[][] of(Duels duels, DuelModel model, int draws, RandomGenerator random, IntConsumer done) {
        var each = new DuelDraws(duels, model);
        var all = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            all[draw] = each.draw(random);
            done.accept(draw + 1);
        }
        return all;
    }

    private double[] draw(RandomGenerator random) {
        var times = new int[duels.clusterCount()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        var weights = new double[duels.size()];
        var seen = new boolean[duels.things()];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = times[duels.clusters()[n]];
            seen[duels.first()[n]] |= weights[n] > 0;
            seen[duels.second()[n]] |= weights[n] > 0;
        }
        var fit = rating.fit(weights, DuelRating.start(whole, model), PRECISE);
        var row = Arrays.copyOf(fit.strength(), duels.things() + duels.extras());
        System.arraycopy(fit.effects(), 0, row, duels.things(), duels.extras());
        for (int thing = 0; thing < seen.length; thing++) {
            row[thing] = seen[thing] ? row[thing] : Double.NaN;
        }
        return row;
    }
}
