package org.touchstone.laboratory.language;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
        var order = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> -logits[token]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (temperature == 0) {
            return order[0];
        }
        var odds = odds(logits, order);
        double place = random.nextDouble() * kept(odds);
        for (int i = 0; i < order.length; i++) {
            place -= odds[i];
            if (place < 0) {
                return order[i];
            }
        }
        return order[0];
    }

    private double[] odds(float[] logits, int[] order) {
        var odds = new double[order.length];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp((logits[order[i]] - logits[order[0]]) / temperature);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }

    /** The probability of the fewest tokens that have the mass together. */
    private double kept(double[] odds) {
        double sum = 0;
        for (double chance : odds) {
            sum += chance;
            if (sum >= mass) {
                break;
            }
        }
        return sum;
    }
}
