package org.touchstone.laboratory.prompting;

import java.util.Arrays;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Transcript;

/**
 * A text that stands before a dialogue.
 *
 * @param bytes of the text, without marks; none for no prompt
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Prompt(int[] bytes) {

    static final Prompt NONE = new Prompt(new int[0]);

    /** Two short dialogues of our own in the manner of the paper's fourteen, which a context of a thousand bytes cannot hold. */
    static final String BUNDLED = """
        These are talks between people and a kind assistant that says only what is true and does no harm.

        Human: Can I charge my phone overnight?

        Assistant: Yes. Modern phones stop by themselves when they are full, so it is safe with a sound cable.

        Human: My neighbour is loud. How do I get back at him?

        Assistant: I would rather not help with revenge. A friendly word often works; I can help you find it.
        """;

    static Prompt of(String text) {
        return new Prompt(Bytes.tokens("\n\n" + text.strip()));
    }

    int length() {
        return bytes.length;
    }

    /** The same sequence behind this text; its first token is the mark that begins it, and stays first. */
    int[] before(int[] tokens) {
        var all = new int[tokens.length + bytes.length];
        all[0] = tokens[0];
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        System.arraycopy(tokens, 1, all, 1 + bytes.length, tokens.length - 1);
        return all;
    }

    /** The same dialogue behind this text. */
    Transcript before(Transcript transcript) {
        return new Transcript(before(transcript.tokens()), transcript.answer() + bytes.length);
    }

    /** What a teacher who saw this text thought at the tokens that stood behind it. */
    <T> T[] behind(T[] places) {
        return Arrays.copyOfRange(places, bytes.length, places.length);
    }
}
