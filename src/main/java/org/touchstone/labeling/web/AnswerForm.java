package org.touchstone.labeling.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Verdict;

/**
 * What the vote bar posts.
 *
 * @param answer a button's value; missing when nothing was chosen
 * @param activeMs milliseconds of active time by the browser's count; nothing without script
 */
record AnswerForm(
        @Nullable String answer,
        @Nullable String rationale,
        @Nullable Long activeMs) {

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    Verdict verdict() {
        if (answer == null) {
            throw new NothingChosen();
        }
        var chosen = Answer.parse(answer);
        return new Verdict(chosen.choice(), chosen.strength(), rationale, activeTime());
    }

    private Duration activeTime() {
        return Duration.ofMillis(activeMs == null ? 0 : Math.clamp(activeMs, 0, DAY_MS));
    }
}
