package org.touchstone.preference.djl;

import java.util.Arrays;
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
            "2 (roles before turns; 256 tokens, of the response from its start, then of the conversation from its end)";

    private static final int LONGEST = 256;
    private static final int[] NOTHING = {};

    private final Wordpieces wordpieces;

    Formatting(Wordpieces wordpieces) {
        this.wordpieces = wordpieces;
    }

    /** The conversation followed by the response. */
    int[] joint(Candidate candidate) {
        return fitted(candidate).joint(wordpieces.marks());
    }

    /** The same, with the place where the response begins. */
    Window window(Candidate candidate) {
        var fitted = fitted(candidate);
        int start = fitted.response().length == 0 ? 1 : fitted.conversation().length + 2;
        return new Window(fitted.joint(wordpieces.marks()), start);
    }

    private TokenWindow fitted(Candidate candidate) {
        var conversation = wordpieces.ofEnd(text(candidate.conversation()));
        var response = wordpieces.ofStart(candidate.response());
        return TokenWindow.of(conversation, response, LONGEST);
    }

    /** The same, with where in the response each token stands. */
    Reading reading(Candidate candidate) {
        return new Reading(window(candidate), wordpieces.spansOfStart(candidate.response()));
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
