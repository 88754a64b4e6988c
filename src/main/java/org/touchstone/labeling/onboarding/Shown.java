package org.touchstone.labeling.onboarding;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;

/**
 * An exercise as the worker sees it. Before it is answered nothing in it tells the answer.
 *
 * @param told what practice says after the answer; null before, and always in a test
 */
public record Shown(
        Place place,
        Conversation conversation,
        String left,
        String right,
        @Nullable Told told) {

    /**
     * Where a worker is in an attempt.
     *
     * @param attempt its number
     * @param ordinal which of the exercises, from 1
     */
    public record Place(Purpose purpose, int attempt, int ordinal, int exercises) {

        /** Whether this is the last exercise. */
        public boolean isLast() {
            return ordinal == exercises;
        }

        /** The next exercise of the attempt. */
        public Place following() {
            return new Place(purpose, attempt, ordinal + 1, exercises);
        }
    }

    /**
     * What was answered and what would have been right.
     *
     * @param feedback Markdown that says why; may be empty
     */
    public record Told(Reply reply, Reply right, String feedback) {

        public boolean isCorrect() {
            return reply == right;
        }
    }
}
