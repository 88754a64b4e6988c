package org.touchstone.datasets.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the texts of a study have been looked through for personal data.
 *
 * @param scan the last one asked for; null where there was none
 * @param unscanned comparisons that no scan has seen, such as those added since
 */
public record Review(@Nullable Scan scan, int unscanned, Map<Kind, Tally> found) {

    public Review {
        found = Map.copyOf(found);
    }

    /** All kinds together. */
    public Tally all() {
        return found.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** How many of the kind. */
    public Tally of(Kind kind) {
        return found.getOrDefault(kind, Tally.NONE);
    }

    /** Whether every text was looked through and every find decided on. */
    public boolean isComplete() {
        return unscanned == 0 && all().open() == 0;
    }

    /**
     * A scan.
     *
     * @param done comparisons looked at, of {@code total}
     */
    public record Scan(Status status, int done, int total, Instant askedAt) {

        /** Whether it waits or runs. */
        public boolean isUnderWay() {
            return status == Status.QUEUED || status == Status.RUNNING;
        }
    }

    /** How far a scan is. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** Finds by what was decided. */
    public record Tally(int open, int kept, int leftOut) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(open + other.open, kept + other.kept, leftOut + other.leftOut);
        }

        /** However decided. */
        public int sum() {
            return open + kept + leftOut;
        }
    }
}
