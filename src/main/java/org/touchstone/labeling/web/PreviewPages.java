package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.studies.Section;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyForms;
import org.touchstone.studies.StudyForms.Unsaved;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Markdown;
import org.touchstone.support.Refusal;

/** The worker's screen as a researcher's settings make it, with a comparison of our own: the same templates, nothing to send. */
@Controller
@RequestMapping("/studies/{id}/preview")
class PreviewPages {

    private static final WorkerProgress SOME = new WorkerProgress(3, 17, Duration.ofSeconds(40));

    private final Studies studies;
    private final StudyForms forms;
    private final Screens screens;
    private final SampleComparison sample;
    private final Markdown markdown;

    PreviewPages(Studies studies, StudyForms forms, Screens screens, SampleComparison sample, Markdown markdown) {
        this.studies = studies;
        this.forms = forms;
        this.screens = screens;
        this.sample = sample;
        this.markdown = markdown;
    }

    /** With all that the researcher typed and could be saved. */
    @GetMapping
    String page(@PathVariable StudyId id, CurrentPerson researcher, Locale language, Model model) {
        var study = studies.find(id);
        show(study, typed(study, researcher), language, model);
        return "labeling/preview";
    }

    /** The same with what one section's form holds right now, which is kept for the researcher. */
    @PostMapping("/{section}")
    String part(
            @PathVariable StudyId id,
            @PathVariable("section") String word,
            HttpServletRequest request,
            CurrentPerson researcher,
            Model model) {
        var section = Section.named(word);
        var study = studies.find(id);
        var typed = section.of(request.getParameterMap());
        forms.keep(study, section, typed, researcher.id());
        var settings = study.settings();
        try {
            settings = section.over(settings, typed);
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("wrong", refusal.phrase());
        }
        show(study, settings, RequestContextUtils.getLocale(request), model);
        return "labeling/preview :: " + (section == Section.ONBOARDING ? "consent" : "screen");
    }

    private StudySettings typed(StudyView study, CurrentPerson researcher) {
        var settings = study.settings();
        for (var unsaved : forms.of(study.id(), researcher.id())) {
            settings = over(settings, unsaved);
        }
        return settings;
    }

    private static StudySettings over(StudySettings settings, Unsaved unsaved) {
        try {
            return unsaved.section().over(settings, unsaved.typed());
        } catch (Refusal.Invalid _) {
            return settings;
        }
    }

    private void show(StudyView study, StudySettings settings, Locale language, Model model) {
        var tried = new StudyView(study.id(), settings, study.state(), study.demo(), study.createdAt());
        var leased = sample.of(tried, language);
        model.addAttribute("page", screens.compare(tried, leased, SOME)).addAttribute("now", 0L);
        Refill.of(model, leased.lease().toString());
        var onboarding = settings.rules().onboarding();
        model.addAttribute("consent", markdown.html(onboarding.consent()));
        model.addAttribute("risks", markdown.html(onboarding.risks()));
    }
}
