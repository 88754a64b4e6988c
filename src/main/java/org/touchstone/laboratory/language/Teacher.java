package org.touchstone.laboratory.language;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a teacher thinks of the token that follows, at each token of some sequences.
 *
 * @param likely its most likely tokens, as many everywhere
 * @param odds their probabilities, and behind them that of all the rest
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Teacher(int[][][] likely, float[][][] odds) {

    /** The tokens with the largest log-probabilities, in falling order. */
    public static int[] likeliest(float[] logProbabilities, int count) {
        return IntStream.range(0, logProbabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> -logProbabilities[token]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The probabilities of tokens, and behind them that of all the others. */
    public static float[] odds(float[] logProbabilities, int[] tokens) {
        var odds = new float[tokens.length + 1];
        double others = 0;
        for (float logProbability : logProbabilities) {
            others += Math.exp(logProbability);
        }
        for (int k = 0; k < tokens.length; k++) {
            odds[k] = (float) Math.exp(logProbabilities[tokens[k]]);
            others -= odds[k];
        }
        odds[tokens.length] = (float) Math.max(0, others);
        return odds;
    }
}
