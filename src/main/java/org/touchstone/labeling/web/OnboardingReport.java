package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.onboarding.Step;
import org.touchstone.support.Figure;
import org.touchstone.support.Moment;
import org.touchstone.support.Phrase;

/**
 * Where the members of a study stand.
 *
 * @param consentVersion the text in force; 0 where the study asks for no consent
 * @param workers those who joined first in front
 */
record OnboardingReport(int consentVersion, int guidelinesVersion, List<Row> workers) {

    /** How far somebody has come in the study as a whole. */
    enum State {
        /** They have done nothing yet. */
        INVITED,
        /** They are on the way to their first comparison, or have failed the test. */
        QUALIFYING,
        /** They may judge. */
        ACTIVE,
        /** Their work has ended. */
        FINISHED
    }

    /**
     * One member.
     *
     * @param consent what they agreed to last; null for nothing
     * @param read the version of the guidelines that they read last, 0 for none
     * @param test null where they have begun none
     */
    record Row(
            PersonId worker,
            String pseudonym,
            boolean simulated,
            State state,
            Step next,
            @Nullable Agreed consent,
            int read,
            @Nullable Practised practice,
            @Nullable Tested test) {

        public Phrase stateSays() {
            return Phrase.of("onboarding.report.state-" + state.name().toLowerCase(Locale.ROOT));
        }

        /** Whether another try would help. */
        public boolean isFailed() {
            return next == Step.FAILED;
        }
    }

    /** A consent that was given. */
    record Agreed(int version, Instant at) {

        public String when() {
            return Moment.text(at);
        }
    }

    /** How much of the practice is done. */
    record Practised(int answered, int exercises) {}

    /**
     * The latest try at the test that has ended, or the one under way.
     *
     * @param answered how many exercises are answered
     * @param correct how many of them rightly; null while the try is under way
     * @param score the share with its 95% interval by Wilson (1927)
     */
    record Tested(
            int answered,
            int exercises,
            @Nullable Integer correct,
            Figure score,
            boolean passed,
            int taken,
            int allowed) {}
}
