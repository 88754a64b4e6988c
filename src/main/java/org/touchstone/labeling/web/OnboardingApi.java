package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.onboarding.Induction;
import org.touchstone.labeling.onboarding.Progress;
import org.touchstone.labeling.onboarding.Step;
import org.touchstone.labeling.web.OnboardingView.Practice;
import org.touchstone.labeling.web.OnboardingView.Test;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.ConsentVersion;
import org.touchstone.studies.Example;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** The way to the first comparison, by program: what comes next, and the steps that are a word. */
@RestController
@RequestMapping("/api/v1/studies/{id}/onboarding")
class OnboardingApi {

    private final Studies studies;
    private final Briefing briefing;
    private final Induction induction;

    OnboardingApi(Studies studies, Briefing briefing, Induction induction) {
        this.studies = studies;
        this.briefing = briefing;
        this.induction = induction;
    }

    /** The version of a text that is meant. */
    record Version(int version) {}

    /** A text and its version, in Markdown; a consent text has the study's risks beside it. */
    record Text(int version, String text, @Nullable String risks) {}

    record Answer(
            Step next, @Nullable Text consent, Text guidelines, List<Example> examples, Practice practice, Test test) {}

    @Operation(summary = "Shows what comes before the first comparison and how far you are.")
    @GetMapping
    Answer find(@PathVariable StudyId id, CurrentPerson worker) {
        var study = studies.find(id);
        return answer(study, induction.of(study, worker.id()));
    }

    @Operation(summary = "Agrees to the version of the consent text that the body names.")
    @PostMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@PathVariable StudyId id, @RequestBody Version body, CurrentPerson worker) {
        briefing.agree(id, worker.id(), body.version());
    }

    @Operation(summary = "Notes that you have read the version of the guidelines that the body names.")
    @PostMapping("/guidelines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable StudyId id, @RequestBody Version body, CurrentPerson worker) {
        briefing.read(id, worker.id(), body.version());
    }

    private Answer answer(StudyView study, Progress progress) {
        var settings = study.settings();
        return new Answer(
                progress.next(),
                briefing.consent(study).map(OnboardingApi::text).orElse(null),
                new Text(progress.briefed().guidelines(), settings.guidelines(), null),
                settings.rules().examples(),
                Practice.of(progress),
                Test.of(progress));
    }

    private static Text text(ConsentVersion version) {
        return new Text(version.version(), version.text(), version.risks());
    }
}
