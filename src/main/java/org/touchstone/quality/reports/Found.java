package org.touchstone.quality.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures there are.
 *
 * @param figures null while there are none yet
 * @param age null while there are none yet
 * @param work what is done to bring them up to date; null when they are
 */
public record Found<R>(
        @Nullable R figures, @Nullable Age age, @Nullable Work work) {

    /**
     * What the figures rest on.
     *
     * @param digest names the data they were computed from
     * @param judgments how many judgments were read
     * @param since how many were given or taken back after that
     */
    public record Age(Instant computedAt, String digest, long judgments, long since) {}

    /**
     * How far newer figures are.
     *
     * @param done steps of {@code total}, which is 0 until the work has begun
     * @param problem why the last try failed; null otherwise
     */
    public record Work(int done, int total, @Nullable String problem) {

        /** Whether somebody works on it or will. */
        public boolean underWay() {
            return problem == null;
        }

        /** How much is done, in percent. */
        public int percent() {
            return total == 0 ? 0 : Math.clamp(100L * done / total, 0, 100);
        }
    }

    /** Whether judgments have come or gone since. */
    public boolean stale() {
        return work != null;
    }

    /** The same of other figures, made from these. */
    public <S> Found<S> map(Function<R, S> of) {
        return new Found<>(figures == null ? null : of.apply(figures), age, work);
    }

    /** The figures, if there are any yet. */
    public Optional<R> present() {
        return Optional.ofNullable(figures);
    }
}
