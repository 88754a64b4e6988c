package org.touchstone.quality.adjudication;

import java.util.Locale;
import java.util.Set;
import org.touchstone.labeling.Outcome;

/**
 * What one researcher holds of a comparison.
 *
 * @param outcome FIRST, SECOND, TIE or CANNOT_JUDGE
 * @param reason 1 to 2,000 characters
 * @param secondAsked whether a second reviewer is to look at it before it counts
 */
public record Ruling(Outcome outcome, String reason, boolean secondAsked) {

    /** The outcomes that may be decided on. */
    public static final Set<Outcome> OUTCOMES =
            Set.of(Outcome.FIRST, Outcome.SECOND, Outcome.TIE, Outcome.CANNOT_JUDGE);

    private static final int LONGEST = 2_000;

    public Ruling {
        if (!OUTCOMES.contains(outcome)) {
            throw new InvalidRuling("outcome", "Decide on FIRST, SECOND, TIE or CANNOT_JUDGE, not " + outcome);
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            throw new InvalidRuling("reason", "Give a reason of 1 to 2,000 characters");
        }
    }

    /** Reads the name of an outcome; refuses a missing or unknown one. */
    public static Outcome outcome(String name) {
        return OUTCOMES.stream()
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidRuling("outcome", "Decide on FIRST, SECOND, TIE or CANNOT_JUDGE"));
    }

    Ruling withoutSecond() {
        return new Ruling(outcome, reason, false);
    }
}
