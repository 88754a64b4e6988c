package org.touchstone.laboratory.language;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How tokens are drawn.
 *
 * @param longest the most tokens to be drawn for a sequence
 * @param temperature by which logits are divided; 0 takes the most likely token
 * @param mass the share of probability from whose most likely tokens is drawn (nucleus sampling, Holtzman et al. 2020); 1 draws from all
 * @param seed of the first sequence; the next has the next
 */
public record Sampling(int longest, double temperature, double mass, long seed) {

    /** A token drawn by these logits. */
    public int draw(float[] logits, SplittableRandom random) {
        int best = likeliest(logits);
        if (temperature == 0) {
            return best;
        }
        var odds = new double[logits.length];
        Arrays.setAll(odds, token -> Math.exp((logits[token] - logits[best]) / temperature));
        double least = mass < 1 ? least(odds) : 0;
        double place = random.nextDouble() * kept(odds, least);
        for (int token = 0; token < odds.length; token++) {
            place -= odds[token] >= least ? odds[token] : 0;
            if (place < 0) {
                return token;
            }
        }
        return best;
    }

    private static int likeliest(float[] logits) {
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            best = logits[token] > logits[best] ? token : best;
        }
        return best;
    }

    /** What the least likely of the fewest tokens has that have the mass together. */
    private double least(double[] odds) {
        var sorted = odds.clone();
        Arrays.sort(sorted);
        double wanted = mass * kept(odds, 0);
        double sum = 0;
        int place = sorted.length;
        while (sum < wanted && place > 0) {
            place--;
            sum += sorted[place];
        }
        return sorted[place];
    }

    private static double kept(double[] odds, double least) {
        double sum = 0;
        for (double chance : odds) {
            sum += chance >= least ? chance : 0;
        }
        return sum;
    }
}
