package org.touchstone.preference.djl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.preference.Candidate;

/**
 * How a candidate becomes token sequences for the encoder. A model knows only text in the form it was trained on, so the version is
 * stored with it, and any change here needs a new one.
 */
final class Formatting {

    /** Names the rules below. */
    static final String VERSION =
            "1 (roles before turns; conversation 128 tokens from its end, response 256 from its start, both 256)";

    private static final int LONGEST = 256;
    private static final int LONGEST_CONVERSATION = 128;
    private static final int[] NOTHING = {};

    private final Wordpieces wordpieces;

    Formatting(Wordpieces wordpieces) {
        this.wordpieces = wordpieces;
    }

    /** The sequences of a candidate: its conversation, its response, and the conversation followed by the response. */
    List<int[]> sequences(Candidate candidate) {
        var conversation = wordpieces.ofEnd(text(candidate.conversation()));
        var response = wordpieces.ofStart(candidate.response());
        return List.of(
                TokenWindow.of(conversation, NOTHING, LONGEST_CONVERSATION).alone(wordpieces.marks()),
                TokenWindow.of(NOTHING, response, LONGEST).alone(wordpieces.marks()),
                TokenWindow.of(conversation, response, LONGEST).joint(wordpieces.marks()));
    }

    /** The conversation followed by the response. */
    int[] joint(Candidate candidate) {
        var conversation = wordpieces.ofEnd(text(candidate.conversation()));
        var response = wordpieces.ofStart(candidate.response());
        return TokenWindow.of(conversation, response, LONGEST).joint(wordpieces.marks());
    }

    /** The same sequences, with where in the response each token stands. */
    Reading reading(Candidate candidate) {
        var sequences = sequences(candidate);
        return new Reading(
                sequences.getFirst(),
                sequences.get(1),
                sequences.getLast(),
                wordpieces.spansOfStart(candidate.response()));
    }

    /** Whether two responses differ in what the encoder does not see of them. */
    boolean loseDifference(String first, String second) {
        return !Arrays.equals(lost(first), lost(second));
    }

    private int[] lost(String response) {
        var tokens = wordpieces.ofStart(response);
        int kept = TokenWindow.of(NOTHING, tokens, LONGEST).response().length;
        return Arrays.copyOfRange(tokens, kept, tokens.length);
    }

    private static String text(Conversation conversation) {
        return conversation.turns().stream()
                .map(turn -> role(turn.speaker()) + turn.content())
                .collect(Collectors.joining("\n\n"));
    }

    private static String role(Speaker speaker) {
        return switch (speaker) {
            case SYSTEM -> "";
            case USER -> "Human: ";
            case ASSISTANT -> "Assistant: ";
        };
    }
}
