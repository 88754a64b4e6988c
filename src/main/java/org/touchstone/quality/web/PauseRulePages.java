package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.workers.PauseRule;
import org.touchstone.quality.workers.PauseRules;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Lets rules pause workers of a study, or leaves it to people: from the form under the list of workers, and from programs. */
@Controller
class PauseRulePages {

    private final PauseRules rules;
    private final Studies studies;

    PauseRulePages(PauseRules rules, Studies studies) {
        this.rules = rules;
        this.studies = studies;
    }

    @PostMapping("/studies/{id}/pause-rule")
    String allow(
            @PathVariable StudyId id,
            @RequestParam(defaultValue = "") String message,
            CurrentPerson researcher,
            RedirectAttributes next) {
        try {
            rules.allow(id, message, researcher.id());
            next.addFlashAttribute("notice", Phrase.of("quality.workers.pausing.allowed"));
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("pauseMessage", message).addFlashAttribute("pauseProblem", refusal.phrase());
        }
        return back(id);
    }

    @PostMapping("/studies/{id}/pause-rule/stop")
    String stop(@PathVariable StudyId id, CurrentPerson researcher, RedirectAttributes next) {
        rules.stop(id, researcher.id());
        next.addFlashAttribute("notice", Phrase.of("quality.workers.pausing.stopped"));
        return back(id);
    }

    /** What a script sees and says of the rule; without a message where only people pause. */
    record Answer(boolean byRule, String message) {

        static Answer of(PauseRules rules, StudyId study) {
            return rules.of(study)
                    .map(PauseRule::message)
                    .map(message -> new Answer(true, message))
                    .orElse(new Answer(false, ""));
        }
    }

    @Operation(summary = "Says whether workers are paused by rule, and what they are told then.")
    @GetMapping("/api/v1/studies/{id}/pause-rule")
    @ResponseBody
    Answer show(@PathVariable StudyId id) {
        return Answer.of(rules, studies.find(id).id());
    }

    @Operation(summary = "Has workers paused by rule; the message is what they are told then.")
    @PutMapping("/api/v1/studies/{id}/pause-rule")
    @ResponseBody
    Answer put(@PathVariable StudyId id, @RequestBody Map<String, String> body, CurrentPerson researcher) {
        rules.allow(id, body.getOrDefault("message", ""), researcher.id());
        return Answer.of(rules, id);
    }

    @Operation(summary = "Leaves pausing to people.")
    @DeleteMapping("/api/v1/studies/{id}/pause-rule")
    @ResponseBody
    Answer delete(@PathVariable StudyId id, CurrentPerson researcher) {
        rules.stop(studies.find(id).id(), researcher.id());
        return Answer.of(rules, id);
    }

    private static String back(StudyId id) {
        return "redirect:/studies/%s/workers#pausing".formatted(id);
    }
}
