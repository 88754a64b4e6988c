package org.touchstone.labeling.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Wellbeing;
import org.touchstone.studies.StudyView;

/** Asks how a worker feels between two comparisons, before the next is handed out. */
@Component
class WellbeingPage {

    private final Wellbeing wellbeing;

    WellbeingPage(Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
    }

    /** Whether to ask now; not while something that was typed waits to be put right. */
    boolean isDue(StudyView study, PersonId worker, Model model) {
        return !model.containsAttribute("form") && wellbeing.isDue(study.id(), worker);
    }

    String show(StudyView study, Model model) {
        var felt = new HashMap<String, String>();
        if (model.getAttribute("felt") instanceof Map<?, ?> chosen) {
            chosen.forEach((name, level) -> felt.put(name.toString(), level.toString()));
        }
        model.addAttribute("study", StudyHead.of(study)).addAttribute("rows", FeelingRow.all(felt));
        return "labeling/wellbeing";
    }
}
