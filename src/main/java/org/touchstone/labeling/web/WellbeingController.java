package org.touchstone.labeling.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Wellbeing;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Takes what workers say of how they feel, or that they would rather not, and leads back to work. */
@Controller
class WellbeingController {

    private final Wellbeing wellbeing;

    WellbeingController(Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
    }

    @PostMapping("/work/{id}/wellbeing")
    String answer(
            @PathVariable StudyId id,
            CurrentPerson worker,
            @RequestParam Map<String, String> posted,
            RedirectAttributes flash) {
        try {
            wellbeing.answer(id, worker.id(), FeelingRow.read(posted));
            flash.addFlashAttribute("echo", Phrase.of("labeling.feelings.thanks"));
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
            flash.addFlashAttribute("felt", new HashMap<>(posted));
        }
        return "redirect:/work/" + id;
    }

    @PostMapping("/work/{id}/wellbeing/decline")
    String decline(@PathVariable StudyId id, CurrentPerson worker) {
        wellbeing.decline(id, worker.id());
        return "redirect:/work/" + id;
    }
}
