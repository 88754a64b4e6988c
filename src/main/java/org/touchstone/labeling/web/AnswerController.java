package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Corrections;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Skip;
import org.touchstone.labeling.Skipped;
import org.touchstone.labeling.Undone;
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
    private final Corrections corrections;
    private final Studies studies;

    AnswerController(Labeling labeling, Corrections corrections, Studies studies) {
        this.labeling = labeling;
        this.corrections = corrections;
        this.studies = studies;
    }

    @PostMapping("/work/leases/{lease}/judgment")
    String submit(
            @PathVariable LeaseId lease, CurrentPerson worker, HttpServletRequest request, RedirectAttributes flash) {
        var form = AnswerForm.posted(lease.toString(), request.getParameterMap());
        var leased = labeling.leased(lease, worker.id());
        var settings = studies.find(leased.study()).settings();
        var reader = new VerdictReader(settings, leased.responses());
        var verdict = reader.read(form);
        boolean changes = request.getParameter("supersede") != null;
        if (changes) {
            corrections.correct(lease, worker.id(), verdict);
        } else {
            labeling.submit(lease, worker.id(), verdict);
        }
        var said = new Wording(settings.scale(), leased.responses().size()).says(verdict);
        flash.addFlashAttribute("echo", Phrase.of("labeling.echo.saved", said));
        return changes ? toWork(leased.study()) + "/history" : toWork(leased.study());
    }

    @PostMapping("/work/leases/{lease}/skip")
    String skip(
            @PathVariable LeaseId lease,
            CurrentPerson worker,
            @RequestParam Skip.Code reason,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        var skipped = labeling.skip(lease, worker.id(), new Skip(reason, words));
        flash.addFlashAttribute("echo", echo(skipped));
        return toWork(labeling.leased(lease, worker.id()).study());
    }

    private static Phrase echo(Skipped skipped) {
        return skipped.isClose()
                ? Phrase.of("labeling.echo.skipped-often", skipped.left())
                : Phrase.of("labeling.echo.skipped");
    }

    @PostMapping("/work/{study}/undo")
    String undo(@PathVariable StudyId study, CurrentPerson worker, RedirectAttributes flash) {
        labeling.undoLast(study, worker.id())
                .ifPresentOrElse(
                        undone -> takenBack(undone, worker.id(), flash),
                        () -> flash.addFlashAttribute("problem", Phrase.of("labeling.echo.nothing-to-undo")));
        return toWork(study);
    }

    private void takenBack(Undone undone, PersonId worker, RedirectAttributes flash) {
        var verdict = undone.verdict();
        var settings = studies.find(undone.study()).settings();
        var responses = labeling.leased(undone.lease(), worker).responses().size();
        var said = new Wording(settings.scale(), responses).says(verdict);
        flash.addFlashAttribute("echo", Phrase.of("labeling.echo.undone", said));
        flash.addFlashAttribute("form", VerdictWriter.form(undone.lease(), verdict, settings));
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.phrase());
        flash.addFlashAttribute("fault", refusal instanceof Refusal.Invalid invalid ? invalid.field() : null);
        flash.addFlashAttribute("form", AnswerForm.posted(lease(request), request.getParameterMap()));
        if (request.getParameter("supersede") != null && refusal instanceof Refusal.Invalid) {
            return "redirect:/work/leases/" + lease(request) + "/edit";
        }
        var study = request.getParameter("study");
        return study != null && study.matches("[0-9a-f-]{36}") ? toWork(StudyId.of(study)) : "redirect:/work";
    }

    private static String lease(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("lease"))
                : "";
    }

    private static String toWork(StudyId study) {
        return "redirect:/work/" + study;
    }
}
