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
import org.touchstone.support.Phrase;

/** One study at a glance: how far it is, how far its judges agree, and what to do now. */
@Controller
class StudyController {

    private static final int ROWS_SHOWN = 8;

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
        var dossier = agreement.dossier(id, Judges.ALL, ROWS_SHOWN);
        var report = dossier.report();
        var learned = latest(id);
        model.addAttribute("study", row.study())
                .addAttribute("row", row)
                .addAttribute("openReports", reports.open(id))
                .addAttribute("report", report)
                .addAttribute("learned", learned.orElse(null))
                .addAttribute("advice", advice(row, report, learned))
                .addAttribute("workers", dossier.workers())
                .addAttribute("disagreements", dossier.disagreements());
        return "dashboard/study";
    }

    /** The promoted one, else the newest. */
    private Optional<ModelView> latest(StudyId study) {
        return models.promoted(study)
                .or(() -> models.all().stream()
                        .filter(each -> study.equals(each.study()))
                        .findFirst());
    }

    private static Advice advice(StudyRow row, AgreementReport report, Optional<ModelView> learned) {
        var page = "/studies/" + row.study().id();
        var progress = row.progress();
        if (progress.comparisons() == 0) {
            return Advice.of("empty", page + "/imports");
        }
        if (progress.judged() == 0) {
            return Advice.of("unjudged", page + "/members");
        }
        if (learned.isEmpty()) {
            var counts = report.counts();
            return new Advice(
                    Phrase.of("dashboard.advice.unlearned", progress.judged(), progress.wanted(), counts.split()),
                    Phrase.of("dashboard.advice.no-snapshot.do"),
                    "/snapshots/new?study=" + row.study().id());
        }
        return Advice.of("learned", page + "/queue");
    }
}
