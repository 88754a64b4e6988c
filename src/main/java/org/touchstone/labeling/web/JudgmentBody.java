package org.touchstone.labeling.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/**
 * An answer as a program sends it.
 *
 * @param strength may be left out for a tie and where the scale has one step only
 */
record JudgmentBody(
        @Nullable Choice outcome,
        @Nullable Integer strength,
        @Nullable String rationale,
        @Nullable Long activeMs) {

    Verdict verdict(StudySettings settings) {
        if (outcome == null) {
            throw new Missing("outcome", "Say LEFT, RIGHT or TIE");
        }
        var active = Duration.ofMillis(activeMs == null ? 0 : activeMs);
        return new Verdict(outcome, strength == null ? onlyStrength(outcome, settings) : strength, rationale, active);
    }

    private static int onlyStrength(Choice outcome, StudySettings settings) {
        if (outcome == Choice.TIE) {
            return 0;
        }
        if (settings.scale().steps() > 1) {
            throw new Missing(
                    "strength",
                    "Say how strong the preference is, from 1 to "
                            + settings.scale().steps());
        }
        return 1;
    }

    private static final class Missing extends Refusal.Invalid {
        Missing(String field, String message) {
            super("invalid-judgment", field, message);
        }
    }
}
