package org.touchstone.labeling.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Shows researchers what workers rewrote. */
@Controller
class EditPages {

    private static final int PAGE = 20;

    private final Studies studies;
    private final EditRows rows;

    EditPages(Studies studies, EditRows rows) {
        this.studies = studies;
        this.rows = rows;
    }

    @GetMapping("/studies/{id}/edits")
    String list(@PathVariable StudyId id, @RequestParam(required = false) @Nullable UUID after, Model model) {
        var found = rows.latest(id, after == null ? null : new JudgmentId(after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("study", studies.find(id))
                .addAttribute("edits", shown)
                .addAttribute("last", found.size() > PAGE ? shown.getLast().judgment() : null);
        return "labeling/edits";
    }
}
