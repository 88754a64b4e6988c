package org.touchstone.labeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.Studies;

/** All studies and how far they are. */
@Controller
class StudyListPages {

    private final Studies studies;
    private final Judgments judgments;

    StudyListPages(Studies studies, Judgments judgments) {
        this.studies = studies;
        this.judgments = judgments;
    }

    @GetMapping("/studies")
    String list(Model model) {
        model.addAttribute(
                "rows",
                studies.all().stream()
                        .map(study -> StudyRow.of(study, judgments.progress(study.id()), studies.members(study.id())))
                        .toList());
        return "labeling/studies";
    }
}
