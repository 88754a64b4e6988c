package org.touchstone.studies;

import java.util.List;
import java.util.Map;

/** Where workers come from, as it is typed. */
final class RecruitmentForm {

    static final List<Field> FIELDS = List.of(
            Field.one("platform", "platform", Recruitment.Platform.values()),
            Field.line("completionCode", "platform", 0, 60),
            Field.whole("target", "platform", 0, 1_000_000));

    private RecruitmentForm() {}

    static Typed of(StudySettings settings) {
        var recruitment = settings.rules().recruitment();
        return new Typed(Map.of(
                "platform", List.of(recruitment.platform().name()),
                "completionCode", List.of(recruitment.completionCode()),
                "target", List.of(String.valueOf(recruitment.target()))));
    }

    static StudySettings over(StudySettings present, Typed typed) {
        var rules = present.rules();
        return present.with(rules.with(new Recruitment(
                typed.one("platform", rules.recruitment().platform()),
                typed.text("completionCode").strip(),
                typed.whole("target"))));
    }
}
