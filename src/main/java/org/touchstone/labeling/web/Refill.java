package org.touchstone.labeling.web;

import java.util.List;
import org.springframework.ui.Model;

/** Puts back what was chosen and typed before a refusal or before an answer was taken back. */
final class Refill {

    private Refill() {}

    /**
     * Fills the form of a comparison with what the last request left for it, and has the fault said beside it; what was
     * left for another comparison is only shown.
     */
    static void of(Model model, String lease) {
        var before = model.getAttribute("form") instanceof AnswerForm form ? form : AnswerForm.untouched(lease);
        boolean same = before.lease().equals(lease);
        model.addAttribute("form", same ? before : AnswerForm.untouched(lease))
                .addAttribute("kept", same ? List.of() : before.typed());
        if (same && model.getAttribute("fault") != null) {
            model.addAttribute("trouble", model.asMap().remove("problem"));
        } else {
            model.addAttribute("fault", null);
        }
    }
}
