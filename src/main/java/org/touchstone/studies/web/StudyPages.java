package org.touchstone.studies.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

/** Where researchers make a study and change its settings. */
@Controller
class StudyPages {

    private final Studies studies;

    StudyPages(Studies studies) {
        this.studies = studies;
    }

    @GetMapping("/studies/new")
    String blank(Model model) {
        model.addAttribute("form", StudyForm.usual());
        return "studies/new";
    }

    @PostMapping("/studies/new")
    Object create(
            @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            CurrentPerson researcher,
            RedirectAttributes next)
            throws BindException {
        mustBeReadable(errors);
        try {
            var id = studies.create(form.settings(Orientation.BETTER, Scale.GRADED_8, Rules.usual()), researcher.id());
            next.addFlashAttribute("notice", "The study is made. Bring it comparisons to be judged.");
            return "redirect:/studies/" + id + "/imports";
        } catch (Refusal.Invalid refusal) {
            reject(errors, refusal);
            return again("studies/new");
        }
    }

    @GetMapping("/studies/{id}/settings")
    String settings(@PathVariable StudyId id, Model model) {
        var study = studies.find(id);
        model.addAttribute("form", StudyForm.of(study.settings()));
        return page(id, model);
    }

    @PostMapping("/studies/{id}/settings")
    Object change(
            @PathVariable StudyId id,
            @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            CurrentPerson researcher,
            Model model)
            throws BindException {
        mustBeReadable(errors);
        var present = studies.find(id).settings();
        try {
            studies.update(id, form.settings(present.orientation(), present.scale(), present.rules()), researcher.id());
            return "redirect:/studies/" + id + "/settings?saved";
        } catch (Refusal.Invalid refusal) {
            reject(errors, refusal);
        } catch (Refusal.Conflict refusal) {
            errors.reject(refusal.code(), String.valueOf(refusal.getMessage()));
        }
        var view = again(page(id, model));
        view.addAllObjects(model.asMap());
        return view;
    }

    @PostMapping("/studies/{id}/state")
    String changeState(
            @PathVariable StudyId id, @RequestParam State state, CurrentPerson researcher, RedirectAttributes next) {
        studies.changeState(id, state, researcher.id());
        next.addFlashAttribute("notice", words(state));
        return "redirect:/studies/" + id + "/settings";
    }

    private String page(StudyId id, Model model) {
        model.addAttribute("study", studies.find(id));
        model.addAttribute("judged", studies.isJudged(id));
        model.addAttribute(
                "versions",
                studies.guidelines(id).stream().map(GuidelineRow::of).toList());
        return "studies/settings";
    }

    private static String words(State state) {
        return switch (state) {
            case DRAFT -> "The study is being prepared: nothing is handed out yet.";
            case RUNNING -> "The study runs: its members are handed comparisons.";
            case PAUSED -> "The study is paused: nothing is handed out, what is open may still be answered.";
            case FINISHED -> "The study is finished: nothing is handed out and no answer is taken.";
        };
    }

    /** The page with what was typed and what is wrong with it. */
    private static ModelAndView again(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Browsers send only what the form offers; whoever sends something else gets no form to mend. */
    private static void mustBeReadable(BindingResult errors) throws BindException {
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
    }

    private static void reject(BindingResult errors, Refusal.Invalid refusal) {
        var field = refusal.field();
        var message = String.valueOf(refusal.getMessage());
        if (field == null) {
            errors.reject(refusal.code(), message);
        } else {
            errors.rejectValue(field, refusal.code(), message);
        }
    }
}
