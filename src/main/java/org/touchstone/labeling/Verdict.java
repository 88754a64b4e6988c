package org.touchstone.labeling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A worker's answer to one comparison, as given on the screen.
 *
 * @param strength steps towards the chosen side, from 1 (barely better) to the scale's steps; 0 where no side was chosen
 * @param activeTime the time spent with the page visible, at most a day
 * @param pasted how many characters of the rationale were pasted and not typed, at most as many as it has; null where nobody
 *     counted
 * @param improvement the response that the worker rewrote, if any
 */
public record Verdict(
        Choice choice,
        int strength,
        Details details,
        Duration activeTime,
        @Nullable Integer pasted,
        @Nullable Improvement improvement) {

    public Verdict {
        pasted = pasted == null || details.rationale() == null
                ? null
                : Integer.valueOf(Math.clamp(pasted, 0, details.rationale().length()));
        if (choice.isPreference() == (strength == 0) || strength < 0) {
            throw new InvalidVerdict(
                    "strength", "A preference has a strength from 1 up and a tie has 0, not " + strength);
        }
        if (activeTime.isNegative() || activeTime.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidVerdict(
                    "activeMs", "The active time lies between nothing and a day but was " + activeTime);
        }
        if ((choice == Choice.RANKED) != (details.ranking() != null)) {
            throw new InvalidVerdict("ranking", "A ranking goes with the outcome RANKED, and with no other");
        }
    }

    /** An answer that rewrites nothing. */
    public Verdict(Choice choice, int strength, Details details, Duration activeTime) {
        this(choice, strength, details, activeTime, null, null);
    }

    /** The same with a response rewritten, or none. */
    public Verdict with(@Nullable Improvement rewritten) {
        return new Verdict(choice, strength, details, activeTime, pasted, rewritten);
    }

    /** The same with so many characters of its rationale pasted; null where nobody counted. */
    public Verdict withPasted(@Nullable Integer characters) {
        return new Verdict(choice, strength, details, activeTime, characters, improvement);
    }

    /** A preference or a tie with a rationale and nothing else. */
    public Verdict(Choice choice, int strength, @Nullable String rationale, Duration activeTime) {
        this(choice, strength, Details.of(rationale), activeTime);
    }

    /** Why, in the worker's words. */
    public @Nullable String rationale() {
        return details.rationale();
    }

    /** Signed steps by the comparison's own order, negative for the first response. */
    int signedStrength(Side sideOfFirst) {
        return choice.outcome(sideOfFirst) == Outcome.FIRST ? -strength : strength;
    }
}
