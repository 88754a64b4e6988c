package org.touchstone.labeling.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Report.Kind;
import org.touchstone.labeling.Reports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Problems that workers report, and what researchers make of them. */
@Controller
class ReportController {

    /** What a worker posts. */
    record Wrong(StudyId study, Kind kind, @Nullable String words) {}

    /** What a researcher posts. */
    record Reply(@Nullable String answer, @Nullable Boolean close) {

        boolean closes() {
            return Boolean.TRUE.equals(close);
        }

        boolean says() {
            return answer != null && !answer.isBlank();
        }
    }

    private final Reports reports;
    private final ReportRows rows;
    private final Studies studies;

    ReportController(Reports reports, ReportRows rows, Studies studies) {
        this.reports = reports;
        this.rows = rows;
        this.studies = studies;
    }

    /** The comparison stays open, and with it what was typed. */
    @PostMapping("/work/leases/{lease}/report")
    String report(@PathVariable LeaseId lease, CurrentPerson worker, Wrong wrong, RedirectAttributes flash) {
        try {
            reports.report(lease, worker.id(), wrong.kind(), wrong.words());
            flash.addFlashAttribute("echo", Phrase.of("labeling.echo.reported"));
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/work/" + wrong.study();
    }

    @GetMapping("/studies/{id}/reports")
    String list(@PathVariable StudyId id, Model model) {
        model.addAttribute("study", studies.find(id)).addAttribute("reports", rows.of(id));
        return "labeling/reports";
    }

    @PostMapping("/studies/{id}/reports/{report}/answer")
    String answer(
            @PathVariable StudyId id,
            @PathVariable UUID report,
            Reply reply,
            CurrentPerson researcher,
            RedirectAttributes flash) {
        try {
            if (!reply.closes() || reply.says()) {
                reports.answer(id, report, reply.answer() == null ? "" : reply.answer(), researcher.id());
            }
            if (reply.closes()) {
                reports.close(id, report, researcher.id());
            }
            flash.addFlashAttribute("notice", Phrase.of("labeling.report.saved"));
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/studies/" + id + "/reports";
    }
}
