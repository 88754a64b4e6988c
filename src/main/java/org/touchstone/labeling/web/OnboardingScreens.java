package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.touchstone.labeling.onboarding.Progress;
import org.touchstone.labeling.onboarding.Shown;
import org.touchstone.labeling.web.ExerciseView.ResponseView;
import org.touchstone.labeling.web.OnboardingView.Practice;
import org.touchstone.labeling.web.OnboardingView.Test;
import org.touchstone.labeling.web.OnboardingView.Texts;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.ConsentVersion;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Markdown;

/** Prepares the pages on the way to the first comparison. */
@Component
class OnboardingScreens {

    private final Briefing briefing;
    private final Markdown markdown;
    private final Screens screens;

    OnboardingScreens(Briefing briefing, Markdown markdown, Screens screens) {
        this.briefing = briefing;
        this.markdown = markdown;
        this.screens = screens;
    }

    OnboardingView way(StudyView study, Progress progress, boolean external) {
        return new OnboardingView(
                StudyHead.of(study),
                OnboardingView.steps(progress),
                progress.next().name().toLowerCase(Locale.ROOT),
                texts(study, progress),
                Practice.of(progress),
                Test.of(progress),
                external);
    }

    ExerciseView exercise(StudyView study, Shown shown) {
        return new ExerciseView(
                StudyHead.of(study),
                shown.place(),
                screens.turns(shown.conversation()),
                List.of(
                        new ResponseView("A", markdown.html(shown.left())),
                        new ResponseView("B", markdown.html(shown.right()))),
                study.settings().ties(),
                ExerciseView.TellView.of(shown.told(), markdown));
    }

    private Texts texts(StudyView study, Progress progress) {
        var consent = briefing.consent(study);
        var briefed = progress.briefed();
        var settings = study.settings();
        return new Texts(
                consent.map(ConsentVersion::text).map(markdown::html).orElse(null),
                consent.map(ConsentVersion::risks)
                        .filter(risks -> !risks.isBlank())
                        .map(markdown::html)
                        .orElse(null),
                briefed.consent(),
                briefed.agreed() > 0,
                markdown.html(settings.guidelines()),
                briefed.guidelines(),
                briefed.read() > 0,
                ExampleView.all(settings, markdown));
    }
}
