package org.touchstone.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Outcome;

/** A comparison on which judges differ, with everything they said. */
public record Disagreement(ComparisonView comparison, List<Vote> votes) {

    public Disagreement {
        votes = List.copyOf(votes);
    }

    /**
     * One judgment.
     *
     * @param worker the pseudonym
     * @param external whether it was given elsewhere and came in a file
     * @param strength signed steps on the study's scale, negative when the first response was chosen
     */
    public record Vote(
            String worker,
            boolean simulated,
            boolean external,
            Outcome outcome,
            int strength,
            @Nullable String rationale) {}
}
