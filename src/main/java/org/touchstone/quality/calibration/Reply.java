package org.touchstone.quality.calibration;

import java.util.Locale;
import java.util.regex.Pattern;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/**
 * What a researcher said of a comparison, by its own order of responses.
 *
 * @param strength signed steps on the study's scale, negative when the first is better
 */
record Reply(Outcome outcome, int strength) {

    private static final Pattern SIDED = Pattern.compile("(LEFT|RIGHT):([1-4])");

    /** Reads {@code LEFT:3}, {@code RIGHT:1}, {@code TIE} or {@code CANNOT_JUDGE}, as the researcher saw the sides. */
    static Reply of(String said, Side sideOfFirst, StudySettings settings) {
        var text = said.toUpperCase(Locale.ROOT);
        if (text.equals("CANNOT_JUDGE") || (text.equals("TIE") && settings.ties())) {
            return new Reply(Outcome.valueOf(text), 0);
        }
        var sided = SIDED.matcher(text);
        if (!sided.matches()
                || Integer.parseInt(sided.group(2)) > settings.scale().steps()) {
            throw new NoAnswer();
        }
        int steps = Integer.parseInt(sided.group(2));
        return Side.valueOf(sided.group(1)) == sideOfFirst
                ? new Reply(Outcome.FIRST, -steps)
                : new Reply(Outcome.SECOND, steps);
    }

    private static final class NoAnswer extends Refusal.Invalid {
        NoAnswer() {
            super("calibration-answer", "answer", "Answer LEFT:n or RIGHT:n on the study's scale, TIE or CANNOT_JUDGE");
        }
    }
}
