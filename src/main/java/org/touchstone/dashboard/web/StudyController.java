package org.touchstone.dashboard.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Reports;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.quality.Agreement;
import org.touchstone.quality.AgreementReport;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** One study at a glance: how far it is, how far its judges agree, and what to do now. */
@Controller
class StudyController {

    private static final int DISAGREEMENTS_SHOWN = 8;

    private final Studies studies;
    private final Judgments judgments;
    private final Agreement agreement;
    private final PreferenceModels models;
    private final Reports reports;

    StudyController(
            Studies studies, Judgments judgments, Agreement agreement, PreferenceModels models, Reports reports) {
        this.reports = reports;
        this.studies = studies;
        this.judgments = judgments;
        this.agreement = agreement;
        this.models = models;
    }

    @GetMapping("/studies/{id}")
    String show(@PathVariable StudyId id, Model model) {
        var row = new StudyRow(studies.find(id), judgments.progress(id));
        var report = agreement.of(id);
        var learned = latest(id);
        model.addAttribute("study", row.study())
                .addAttribute("row", row)
                .addAttribute("openReports", reports.open(id))
                .addAttribute("report", report)
                .addAttribute("learned", learned.orElse(null))
                .addAttribute("advice", advice(row, report, learned))
                .addAttribute("workers", agreement.workers(id))
                .addAttribute("disagreements", agreement.disagreements(id, Judges.ALL, DISAGREEMENTS_SHOWN));
        return "dashboard/study";
    }

    private Optional<ModelView> latest(StudyId study) {
        return models.all().stream().filter(each -> study.equals(each.study())).findFirst();
    }

    private static Advice advice(StudyRow row, AgreementReport report, Optional<ModelView> learned) {
        var page = "/studies/" + row.study().id();
        var progress = row.progress();
        if (progress.comparisons() == 0) {
            return new Advice("There is nothing to judge yet.", "Import comparisons", page + "/imports");
        }
        if (progress.judged() == 0) {
            var why = "Nobody has judged yet. Let people in, or let simulated workers show you round.";
            return new Advice(why, "Let people in", page + "/members");
        }
        if (learned.isEmpty()) {
            var why =
                    "%d of %d judgments are in and %d comparisons are split. Freeze what there is, and train a model on it."
                            .formatted(
                                    progress.judged(),
                                    progress.wanted(),
                                    report.counts().split());
            return new Advice(
                    why,
                    "Freeze a snapshot",
                    "/snapshots/new?study=" + row.study().id());
        }
        var why = "A model has learned from this study and put the queue in the order it asks for.";
        return new Advice(why, "See the queue", page + "/queue");
    }
}
