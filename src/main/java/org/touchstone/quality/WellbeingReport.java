package org.touchstone.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Feeling;
import org.touchstone.support.Figure;

/**
 * How the workers of a study felt, so that nobody can be told from it: of fewer than {@value #FEWEST} workers only how many
 * answers there are.
 *
 * @param answers how often somebody said how they feel
 * @param workers how many did so; null while it is fewer than {@value #FEWEST}
 * @param declined how often somebody would rather not say; null together with {@code workers}
 * @param feelings the figures over all answers; empty together with {@code workers}
 * @param periods the same over time: weeks from Monday, UTC, put together until each has {@value #FEWEST} workers
 */
public record WellbeingReport(
        int answers, @Nullable Integer workers, @Nullable Integer declined, List<Felt> feelings, List<Period> periods) {

    /** Of fewer workers nothing is shown. */
    public static final int FEWEST = 5;

    /** Whether there is more to see than how many answers there are. */
    public boolean isShown() {
        return workers != null;
    }

    /**
     * How strong a feeling was.
     *
     * @param mean of all answers, 0 to 4, with a t interval over workers
     */
    public record Felt(Feeling feeling, Figure mean) {}

    /** The figures of whole weeks, both days included. */
    public record Period(LocalDate from, LocalDate to, int answers, int workers, List<Felt> feelings) {}
}
