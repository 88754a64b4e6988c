package org.touchstone.studies;

import java.util.List;
import java.util.Map;

/** What comes before the first comparison, as it is typed. */
final class OnboardingForm {

    static final List<Field> FIELDS = List.of(
            Field.text("consent", "consent", 20_000),
            Field.flag("readGuidelines", "learning"),
            Field.flag("practice", "learning"),
            Field.whole("passMark", "test", 0, 100),
            Field.whole("tries", "test", 1, 10));

    private OnboardingForm() {}

    static Typed of(StudySettings settings) {
        var onboarding = settings.rules().onboarding();
        return new Typed(Map.of(
                "consent", List.of(onboarding.consent()),
                "readGuidelines", onboarding.readGuidelines() ? List.of("on") : List.of(),
                "practice", onboarding.practice() ? List.of("on") : List.of(),
                "passMark", List.of(String.valueOf(onboarding.passMark())),
                "tries", List.of(String.valueOf(onboarding.tries()))));
    }

    static StudySettings over(StudySettings present, Typed typed) {
        var rules = present.rules();
        return present.with(rules.with(new Onboarding(
                typed.text("consent"),
                rules.onboarding().risks(),
                typed.on("readGuidelines"),
                typed.on("practice"),
                typed.whole("passMark"),
                typed.whole("tries"))));
    }
}
