package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.workers.Limits;
import org.touchstone.quality.workers.WorkerLimits;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Takes the limits from which on workers stand out: from the form under their list, and from programs. */
@Controller
class WorkerLimitsPages {

    private final WorkerLimits limits;
    private final Studies studies;

    WorkerLimitsPages(WorkerLimits limits, Studies studies) {
        this.limits = limits;
        this.studies = studies;
    }

    @PostMapping("/studies/{id}/worker-limits")
    String set(@PathVariable StudyId id, LimitsForm form, CurrentPerson researcher, RedirectAttributes next) {
        try {
            limits.set(id, form.limits(), researcher.id());
            next.addFlashAttribute("notice", Phrase.of("quality.workers.limits.kept"));
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("typed", form)
                    .addFlashAttribute("fault", refusal.field())
                    .addFlashAttribute("faulty", refusal.phrase());
        }
        return "redirect:/studies/%s/workers#limits".formatted(id);
    }

    @Operation(summary = "Shows from which limits on a worker's figures are marked.")
    @GetMapping("/api/v1/studies/{id}/worker-limits")
    @ResponseBody
    Limits show(@PathVariable StudyId id) {
        return limits.of(studies.find(id).id());
    }

    @Operation(summary = "Sets limits, as shares; what is missing or null falls back to the usual one.")
    @PutMapping("/api/v1/studies/{id}/worker-limits")
    @ResponseBody
    Limits put(@PathVariable StudyId id, @RequestBody Limits body, CurrentPerson researcher) {
        limits.set(id, body, researcher.id());
        return body;
    }
}
