package org.touchstone.labeling.web;

import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** Puts back what was chosen and typed before a refusal or before an answer was taken back. */
final class Refill {

    private Refill() {}

    /**
     * Fills the form of a comparison with what the last request left for it, and has the fault said beside it; what was
     * left for another comparison is only shown.
     */
    static void of(Model model, String lease) {
        of(model, lease, Map.of());
    }

    /** The same, with a draft for where the last request left nothing for this comparison. */
    static void of(Model model, String lease, Map<String, String> draft) {
        var before = model.getAttribute("form") instanceof AnswerForm form ? form : AnswerForm.untouched(lease);
        boolean same = before.lease().equals(lease);
        model.addAttribute("form", same && !before.fields().isEmpty() ? before : new AnswerForm(lease, draft))
                .addAttribute("kept", same ? List.of() : before.typed());
        if (same && model.getAttribute("fault") != null) {
            model.addAttribute("trouble", model.asMap().remove("problem"));
        } else {
            model.addAttribute("fault", null);
        }
    }
}
