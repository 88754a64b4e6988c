package org.touchstone.preference.djl;

import java.util.Arrays;

/**
 * Fits a conversation and a response into the encoder's window: the conversation is read from its end backwards and the response from
 * its start, and the conversation gives way first, down to nothing.
 *
 * @param conversation tokens kept of the conversation, from its end
 * @param response tokens kept of the response, from its start
 */
@SuppressWarnings("ArrayRecordComponent") // tokens in bulk, never compared as values
record TokenWindow(int[] conversation, int[] response) {

    private static final int MARKS = 3;

    /** The tokens that stand at the start of a sequence and behind each part of it. */
    record Marks(int start, int separator) {}

    /** What fits into so many tokens, three of which are marks. */
    static TokenWindow of(int[] conversation, int[] response, int longest) {
        int room = longest - MARKS;
        int answer = Math.min(response.length, room);
        int context = Math.min(conversation.length, room - answer);
        return new TokenWindow(
                Arrays.copyOfRange(conversation, conversation.length - context, conversation.length),
                Arrays.copyOf(response, answer));
    }

    /** Start, conversation, separator, response, separator. */
    int[] joint(Marks marks) {
        var tokens = new int[conversation.length + response.length + MARKS];
        tokens[0] = marks.start();
        System.arraycopy(conversation, 0, tokens, 1, conversation.length);
        tokens[conversation.length + 1] = marks.separator();
        System.arraycopy(response, 0, tokens, conversation.length + 2, response.length);
        tokens[tokens.length - 1] = marks.separator();
        return tokens;
    }

    /** Start, whichever part there is, separator. */
    int[] alone(Marks marks) {
        var part = response.length > 0 ? response : conversation;
        var tokens = new int[part.length + 2];
        tokens[0] = marks.start();
        System.arraycopy(part, 0, tokens, 1, part.length);
        tokens[tokens.length - 1] = marks.separator();
        return tokens;
    }
}
