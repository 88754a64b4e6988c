package org.touchstone.labeling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudySettings;

/**
 * A worker's answer to one comparison, as given on the screen.
 *
 * @param strength steps towards the chosen side, from 1 (barely better) to the scale's steps; 0 for a tie
 * @param rationale why, in the worker's words, at most 4,000 characters; blank counts as none
 * @param activeTime the time spent with the page visible, at most a day
 */
public record Verdict(Choice choice, int strength, @Nullable String rationale, Duration activeTime) {

    /** The longest rationale, in characters. */
    public static final int LONGEST_RATIONALE = 4_000;

    public Verdict {
        if ((choice == Choice.TIE) != (strength == 0) || strength < 0) {
            throw new InvalidVerdict(
                    "strength", "A preference has a strength from 1 up and a tie has 0, not " + strength);
        }
        if (activeTime.isNegative() || activeTime.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidVerdict(
                    "activeMs", "The active time lies between nothing and a day but was " + activeTime);
        }
        rationale = acceptable(rationale);
    }

    private static @Nullable String acceptable(@Nullable String rationale) {
        if (rationale == null || rationale.isBlank()) {
            return null;
        }
        var text = rationale.strip();
        if (text.length() > LONGEST_RATIONALE || text.indexOf('\0') >= 0) {
            throw new InvalidVerdict("rationale", "A rationale is text of at most 4,000 characters");
        }
        return text;
    }

    /** Refuses an answer that the study does not offer. */
    void mustFit(StudySettings settings) {
        if (choice == Choice.TIE && !settings.ties()) {
            throw new InvalidVerdict("outcome", "This study takes no ties");
        }
        var steps = settings.scale().steps();
        if (strength > steps) {
            throw new InvalidVerdict(
                    "strength", "The strongest preference here is " + steps + " but this was " + strength);
        }
    }

    /** Signed steps by the comparison's own order, negative for the first response. */
    int signedStrength(Side sideOfFirst) {
        return choice.outcome(sideOfFirst) == Outcome.FIRST ? -strength : strength;
    }
}
