package org.touchstone.labeling.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/**
 * How somebody from another platform ends their work in a study.
 *
 * @param judgments how many they gave
 * @param reason why the work has ended; null while it has not
 * @param code what they take back to the platform; null before the end, empty where the study has none
 * @param back the address on the platform that takes the code; null where there is none
 */
record DoneView(
        StudyHead study,
        int judgments,
        int target,
        @Nullable Reason reason,
        @Nullable String code,
        @Nullable String back) {

    private static final String PROLIFIC = "https://app.prolific.com/submissions/complete?cc=";

    static DoneView open(StudyView study, int judgments) {
        var target = study.settings().rules().recruitment().target();
        return new DoneView(StudyHead.of(study), judgments, target, null, null, null);
    }

    static DoneView ended(StudyView study, Completion end) {
        var rules = study.settings().rules().recruitment();
        return new DoneView(
                StudyHead.of(study),
                end.judgments(),
                rules.target(),
                end.reason(),
                rules.completionCode(),
                back(rules));
    }

    public boolean isComplete() {
        return reason != null;
    }

    /** How the work ended, in words. */
    public @Nullable Phrase says() {
        return reason == null
                ? null
                : Phrase.of(
                        "recruiting.done.by-"
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        judgments);
    }

    private static @Nullable String back(Recruitment rules) {
        boolean returns =
                rules.platform() == Platform.PROLIFIC && !rules.completionCode().isEmpty();
        return returns ? PROLIFIC + URLEncoder.encode(rules.completionCode(), StandardCharsets.UTF_8) : null;
    }
}
