package org.touchstone.evaluation.inquiries;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * The newest findings there are.
 *
 * @param findings null while there are none yet
 * @param foundAt when they were worked out; null while there are none yet
 * @param work what is done to bring them up to date; null when they are
 */
public record Answer<R>(
        @Nullable R findings,
        @Nullable Instant foundAt,
        @Nullable Work work) {

    /**
     * How far newer findings are.
     *
     * @param done steps of {@code total}, which is 0 until the work has begun
     * @param problem why the last try failed; null otherwise
     */
    public record Work(int done, int total, @Nullable String problem) {

        /** Whether somebody works on it or will. */
        public boolean underWay() {
            return problem == null;
        }

        /** Why the last try failed, in the reader's language. */
        public @Nullable Phrase why() {
            return problem == null ? null : Phrase.recalled("inquiries.problem.", problem);
        }
    }

    /** Whether data have come or gone since. */
    public boolean stale() {
        return work != null;
    }

    /** The findings, if there are any yet. */
    public Optional<R> present() {
        return Optional.ofNullable(findings);
    }
}
