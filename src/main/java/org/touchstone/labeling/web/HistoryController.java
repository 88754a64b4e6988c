package org.touchstone.labeling.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Corrections;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.LeaseId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;

/** A worker's own answers, page by page, and the screen on which one of them is changed. */
@Controller
class HistoryController {

    private static final int PAGE = 50;

    private final Corrections corrections;
    private final Studies studies;
    private final Screens screens;
    private final ReportRows reports;
    private final ComparePage page;

    HistoryController(Corrections corrections, Studies studies, Screens screens, ReportRows reports, ComparePage page) {
        this.corrections = corrections;
        this.reports = reports;
        this.studies = studies;
        this.screens = screens;
        this.page = page;
    }

    @GetMapping("/work/{id}/history")
    String history(@PathVariable StudyId id, @RequestParam @Nullable UUID before, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        var older = before == null ? null : new JudgmentId(before);
        var found = corrections.history(id, worker.id(), older, PAGE + 1);
        var reported = reports.of(id, worker.id());
        if (found.isEmpty() && reported.isEmpty()) {
            corrections.mustBeMember(id, worker.id());
        }
        var past = found.stream()
                .limit(PAGE)
                .map(one -> screens.past(
                        one,
                        study.settings().scale(),
                        study.state() != State.FINISHED
                                && corrections.isInTime(one.saved().at())))
                .toList();
        model.addAttribute("reports", reported)
                .addAttribute("study", StudyHead.of(study))
                .addAttribute("past", past)
                .addAttribute("older", found.size() > PAGE ? past.getLast().judgment() : null);
        return "labeling/history";
    }

    /** Shows a comparison as it was shown before, with what was answered. */
    @GetMapping("/work/leases/{lease}/edit")
    String edit(@PathVariable LeaseId lease, CurrentPerson worker, Model model) {
        var standing = corrections.standing(lease, worker.id());
        var verdict = standing.verdict();
        var leased = standing.shown();
        var study = studies.find(leased.study());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", VerdictWriter.form(lease, verdict, study.settings()));
        }
        model.addAttribute("editing", true);
        return page.show(study, leased, worker.id(), model);
    }
}
