package org.touchstone.studies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Section;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyForms;
import org.touchstone.studies.StudyForms.Unsaved;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Typed;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * Where researchers change a study's settings, one section at a time: as steps while it is prepared, as pages afterwards.
 * Whichever button is pressed, what was typed is saved, or kept as it is with the reason why it could not be.
 */
@Controller
@RequestMapping("/studies/{id}/settings/{section}")
class SectionPages {

    private final Studies studies;
    private final StudyForms forms;

    SectionPages(Studies studies, StudyForms forms) {
        this.studies = studies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable StudyId id, @PathVariable("section") String word, CurrentPerson researcher) {
        var section = Section.named(word);
        var study = studies.find(id);
        var unsaved = forms.find(id, section, researcher.id());
        var typed = unsaved.map(Unsaved::typed).orElseGet(() -> section.of(study.settings()));
        return page(
                study, section, new SectionView.Entry(typed, refusal(study, section, unsaved), unsaved.isPresent()));
    }

    /** Saves, and goes where the button leads. */
    @PostMapping
    Object save(
            @PathVariable StudyId id,
            @PathVariable("section") String word,
            HttpServletRequest request,
            CurrentPerson researcher,
            RedirectAttributes next) {
        var go = Objects.requireNonNullElse(request.getParameter("go"), "stay");
        var section = Section.named(word);
        var study = studies.find(id);
        var typed = section.of(request.getParameterMap());
        var moved = RowEdit.of(go).map(edit -> edit.apply(typed));
        if (moved.isPresent()) {
            forms.keep(study, section, moved.get(), researcher.id());
            return "redirect:" + path(id, section) + "#group-examples";
        }
        var refusal = change(study, section, typed, researcher);
        if (refusal != null && isAsking(go)) {
            var page = page(study, section, new SectionView.Entry(typed, refusal, true));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (refusal == null && go.equals("stay")) {
            next.addFlashAttribute("notice", Phrase.of("studies.saved"));
        }
        return "redirect:" + target(id, section, go);
    }

    /** Forgets what was typed and not saved. */
    @PostMapping("/discard")
    String discard(@PathVariable StudyId id, @PathVariable("section") String word, CurrentPerson researcher) {
        var section = Section.named(word);
        forms.drop(id, section, researcher.id());
        return "redirect:" + path(id, section);
    }

    private @Nullable Refusal change(StudyView study, Section section, Typed typed, CurrentPerson researcher) {
        try {
            studies.change(study.id(), present -> section.over(present, typed), researcher.id());
            forms.drop(study.id(), section, researcher.id());
            return null;
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            forms.keep(study, section, typed, researcher.id());
            return refusal;
        }
    }

    private static @Nullable Refusal refusal(StudyView study, Section section, Optional<Unsaved> unsaved) {
        try {
            unsaved.ifPresent(each -> section.over(study.settings(), each.typed()));
            return null;
        } catch (Refusal.Invalid refusal) {
            return refusal;
        }
    }

    private ModelAndView page(StudyView study, Section section, SectionView.Entry entry) {
        var fixed = new SectionView.Fixed(studies.isJudged(study.id()));
        return new ModelAndView("studies/section")
                .addObject("study", study)
                .addObject("page", SectionView.of(study, section, entry, fixed));
    }

    /** Whether the button asks for this section to be right: who goes elsewhere may come back to what is wrong. */
    private static boolean isAsking(String go) {
        return go.equals("stay") || go.equals("next");
    }

    private static String target(StudyId id, Section section, String go) {
        return switch (go) {
            case "stay" -> path(id, section);
            case "next" -> section.after().map(after -> path(id, after)).orElse("/studies/" + id + "/settings");
            case "overview" -> "/studies/" + id + "/settings";
            default -> path(id, Section.named(go));
        };
    }

    private static String path(StudyId id, Section section) {
        return "/studies/" + id + "/settings/" + section.word();
    }
}
