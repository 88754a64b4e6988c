package org.touchstone.laboratory.language;

import java.util.Arrays;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;

/**
 * A dialogue as a language model reads it: {@link Bytes#BEGIN}, the turns behind the markers of the HH release, and {@link Bytes#END}. What does
 * not fit into the model's context is left out: the end of a response that takes more than half of it, then the beginning of the dialogue.
 *
 * @param tokens all of it
 * @param answer where the response begins
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Transcript(int[] tokens, int answer) {

    private static final String ASSISTANT = "\n\nAssistant:";

    /** A conversation and a response to it, in a context of so many tokens. */
    public static Transcript of(Conversation conversation, String response, int context) {
        return of(text(conversation), response, context);
    }

    /** What is written before a response, and the response. */
    public static Transcript of(String before, String response, int context) {
        var said = Bytes.tokens(" " + response.strip());
        var asked = Bytes.tokens(before);
        int room = context - 2;
        int kept = Math.min(said.length, Math.max(room / 2, room - asked.length));
        var prompt = begun(asked, room - kept);
        var tokens = Arrays.copyOf(prompt, prompt.length + kept + 1);
        System.arraycopy(said, 0, tokens, prompt.length, kept);
        tokens[tokens.length - 1] = Bytes.END;
        return new Transcript(tokens, prompt.length);
    }

    /** What is written before a response that is still to come; so many tokens at most, the last ones. */
    public static int[] prompt(Conversation conversation, int most) {
        return begun(Bytes.tokens(text(conversation)), most - 1);
    }

    private static int[] begun(int[] asked, int most) {
        int kept = Math.min(asked.length, most);
        var tokens = new int[kept + 1];
        tokens[0] = Bytes.BEGIN;
        System.arraycopy(asked, asked.length - kept, tokens, 1, kept);
        return tokens;
    }

    /** A conversation up to where the assistant is to speak. */
    public static String text(Conversation conversation) {
        var text = new StringBuilder();
        for (var turn : conversation.turns()) {
            if (turn.speaker() == Speaker.SYSTEM) {
                text.append(turn.content());
            } else {
                text.append(turn.speaker() == Speaker.USER ? "\n\nHuman: " : "\n\nAssistant: ")
                        .append(turn.content());
            }
        }
        return text.append(ASSISTANT).toString();
    }

    /** Weights by which only the guesses of the response and its end count. */
    public float[] response() {
        var weights = new float[tokens.length];
        Arrays.fill(weights, answer - 1, tokens.length - 1, 1);
        return weights;
    }
}
