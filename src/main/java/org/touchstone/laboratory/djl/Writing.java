package org.touchstone.laboratory.djl;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Sampling;

/** A prompt and what has been written behind it; it draws by its own seed, whatever stands beside it. */
final class Writing {

    private final Sampling sampling;
    private final SplittableRandom random;
    private final int prompt;
    private final int[] tokens;
    private int length;
    private boolean ended;

    Writing(int[] prompt, Sampling sampling, long seed, int context) {
        this.sampling = sampling;
        this.random = new SplittableRandom(seed);
        this.prompt = prompt.length;
        this.length = prompt.length;
        this.tokens = Arrays.copyOf(prompt, Math.min(context, prompt.length + sampling.longest()));
        this.ended = length == tokens.length;
    }

    /** How many tokens there are by now, those of the prompt among them. */
    int length() {
        return length;
    }

    boolean goesOn() {
        return !ended;
    }

    /** The tokens from a place to another; behind the end stands anything. */
    int[] part(int start, int end) {
        return start < tokens.length ? Arrays.copyOfRange(tokens, start, end) : new int[end - start];
    }

    /** Draws the token at a place, if that is where the writing is. */
    void take(float[] logits, int place) {
        if (ended || place != length) {
            return;
        }
        tokens[length] = sampling.draw(logits, random);
        ended = tokens[length] == Bytes.END || length + 1 == tokens.length;
        length++;
    }

    int[] written() {
        return Arrays.copyOfRange(tokens, prompt, length);
    }
}
