package org.touchstone.labeling.pay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * What one worker did in a study.
 *
 * @param judgments how many of theirs stand, repeats included
 * @param skips how many comparisons they put aside
 */
public record WorkDone(PersonId worker, int judgments, int skips, Time time) {

    /**
     * How long it took.
     *
     * @param active the time in which a comparison was on a visible page and there was input in the last 30 seconds, over
     *     all their answers, also those taken back or replaced later; what was spent on skipped comparisons is not measured
     * @param median the median active time of a judgment that stands; null where none does
     * @param first when the first answer came; null where none did
     */
    public record Time(
            Duration active,
            @Nullable Duration median,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** Somebody who has done nothing yet. */
    static WorkDone nothing(PersonId worker) {
        return new WorkDone(worker, 0, 0, new Time(Duration.ZERO, null, null, null));
    }
}
