package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Undone;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * Takes what a worker does with a comparison and leads to the next one. A refusal leads there too, with its reason and
 * with what was typed, so that an old page, a second tab or a slow hour costs nobody a word.
 */
@Controller
class AnswerController {

    private final Labeling labeling;
    private final Studies studies;

    AnswerController(Labeling labeling, Studies studies) {
        this.labeling = labeling;
        this.studies = studies;
    }

    @PostMapping("/work/leases/{lease}/judgment")
    String submit(
            @PathVariable LeaseId lease,
            CurrentPerson worker,
            @ModelAttribute("form") AnswerForm form,
            RedirectAttributes flash) {
        var saved = labeling.submit(lease, worker.id(), form.verdict());
        var study = labeling.leased(lease, worker.id()).study();
        flash.addFlashAttribute(
                "echo",
                Phrase.of("labeling.echo.saved", new Answer(saved.choice(), saved.strength()).says(scale(study))));
        return toWork(study);
    }

    @PostMapping("/work/leases/{lease}/skip")
    String skip(
            @PathVariable LeaseId lease,
            CurrentPerson worker,
            @RequestParam SkipReason reason,
            RedirectAttributes flash) {
        labeling.skip(lease, worker.id(), reason.name());
        flash.addFlashAttribute("echo", Phrase.of("labeling.echo.skipped"));
        return toWork(labeling.leased(lease, worker.id()).study());
    }

    @PostMapping("/work/{study}/undo")
    String undo(@PathVariable StudyId study, CurrentPerson worker, RedirectAttributes flash) {
        labeling.undoLast(study, worker.id())
                .ifPresentOrElse(
                        undone -> takenBack(undone, flash),
                        () -> flash.addFlashAttribute("problem", Phrase.of("labeling.echo.nothing-to-undo")));
        return toWork(study);
    }

    private void takenBack(Undone undone, RedirectAttributes flash) {
        var verdict = undone.verdict();
        var answer = new Answer(verdict.choice(), verdict.strength());
        flash.addFlashAttribute("echo", Phrase.of("labeling.echo.undone", answer.says(scale(undone.study()))));
        flash.addFlashAttribute("answer", answer.value());
        flash.addFlashAttribute("rationale", verdict.rationale());
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.phrase());
        flash.addFlashAttribute("kept", kept(request.getParameter("rationale")));
        var study = request.getParameter("study");
        return study != null && study.matches("[0-9a-f-]{36}") ? toWork(StudyId.of(study)) : "redirect:/work";
    }

    private static @Nullable String kept(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Scale scale(StudyId study) {
        return studies.find(study).settings().scale();
    }

    private static String toWork(StudyId study) {
        return "redirect:/work/" + study;
    }
}
