package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.preference.Candidate;
import org.touchstone.support.Phrase;

/**
 * What somebody wants a model to compare.
 *
 * @param conversation a user turn, or several turns as {@link Typed} reads them
 * @param near whether the nearest training comparisons are wanted too
 */
record TryForm(
        @Nullable String conversation,
        @Nullable String first,
        @Nullable String second,
        @Nullable Boolean near) {

    private static final int LONGEST = 100_000;

    static TryForm empty() {
        return new TryForm("", "", "", null);
    }

    /** The form filled with a stored comparison. */
    static TryForm of(CandidatePair pair, boolean near) {
        return new TryForm(
                Typed.text(pair.conversation()),
                pair.first().content(),
                pair.second().content(),
                near);
    }

    /** What is missing, in words; null where nothing is. */
    @Nullable
    Phrase problem() {
        if (Math.max(length(conversation), Math.max(length(first), length(second))) > LONGEST) {
            return Phrase.of("preference.score.too-long", LONGEST);
        }
        var turns = Typed.turns(text(conversation));
        if (turns.isEmpty()) {
            return Phrase.of("preference.score.no-conversation");
        }
        if (turns.getLast().speaker() != Speaker.USER) {
            return Phrase.of("preference.score.no-question");
        }
        return blank(first) || blank(second) ? Phrase.of("preference.score.no-response") : null;
    }

    /** The first response as the model sees it. */
    Candidate left() {
        return new Candidate(question(), text(first));
    }

    /** The second response as the model sees it. */
    Candidate right() {
        return new Candidate(question(), text(second));
    }

    /** Whether the nearest training comparisons are wanted. */
    boolean wantsNear() {
        return Boolean.TRUE.equals(near);
    }

    private Conversation question() {
        return new Conversation(Typed.turns(text(conversation)));
    }

    /** Browsers send line ends as two characters; models learned from one. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean blank(@Nullable String text) {
        return text(text).isEmpty();
    }
}
