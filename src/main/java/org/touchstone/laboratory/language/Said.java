package org.touchstone.laboratory.language;

/**
 * What a model says of some sequences: a row for each, a number for each token of it.
 *
 * @param logProbabilities of the token that follows, in nats; 0 behind the last token
 * @param scores what the head for scores gives there
 * @param divergences how far the model's guess at the token that follows is from a teacher's, KL(teacher, model) in nats; 0 without a teacher
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Said(float[][] logProbabilities, float[][] scores, float[][] divergences) {

    /** As many zeros. */
    public Said zeros() {
        return new Said(zeros(scores), zeros(scores), zeros(scores));
    }

    private static float[][] zeros(float[][] like) {
        var zeros = new float[like.length][];
        for (int row = 0; row < like.length; row++) {
            zeros[row] = new float[like[row].length];
        }
        return zeros;
    }

    /** The log-probability of the tokens of a sequence from a place on, given all before them. */
    public double from(int sequence, int place) {
        double sum = 0;
        for (int i = place - 1; i < logProbabilities[sequence].length - 1; i++) {
            sum += logProbabilities[sequence][i];
        }
        return sum;
    }
}
