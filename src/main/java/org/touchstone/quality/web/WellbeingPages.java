package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.touchstone.labeling.Feeling;
import org.touchstone.quality.WellbeingReport;
import org.touchstone.quality.WellbeingReport.Felt;
import org.touchstone.quality.WellbeingReports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** How the workers of a study felt: the page, the file and the API. */
@Controller
class WellbeingPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER = "from,to,answers,workers,feeling,mean,low,high,published";

    private static final Map<Feeling, Double> PUBLISHED = Map.of(
            Feeling.ATTENTIVE, 1.73,
            Feeling.ACTIVE, 1.33,
            Feeling.ALERT, 1.02,
            Feeling.DETERMINED, 0.98,
            Feeling.INSPIRED, 0.92,
            Feeling.UPSET, 0.31,
            Feeling.ASHAMED, 0.24,
            Feeling.NERVOUS, 0.24,
            Feeling.AFRAID, 0.24,
            Feeling.HOSTILE, 0.16);

    private final WellbeingReports reports;
    private final Studies studies;

    WellbeingPages(WellbeingReports reports, Studies studies) {
        this.reports = reports;
        this.studies = studies;
    }

    /** A figure beside the average that Ganguli et al. (2022) found, over 49 responses of 15 people. */
    record FeltRow(Feeling feeling, Figure mean, double published) {

        static FeltRow of(Felt felt) {
            return new FeltRow(felt.feeling(), felt.mean(), PUBLISHED.getOrDefault(felt.feeling(), Double.NaN));
        }

        public String key() {
            return "labeling.feelings." + feeling.name().toLowerCase(Locale.ROOT);
        }

        public String average() {
            return String.format(Locale.ROOT, "%.2f", published);
        }
    }

    @GetMapping("/studies/{id}/wellbeing")
    String show(@PathVariable StudyId id, Model model) {
        var study = studies.find(id);
        var report = reports.of(id);
        model.addAttribute("study", study)
                .addAttribute("report", report)
                .addAttribute("every", study.settings().rules().pacing().wellbeingEvery())
                .addAttribute("rows", rows(report.feelings()));
        return "quality/wellbeing";
    }

    @Operation(summary = "Says how workers say they feel.")
    @GetMapping("/api/v1/studies/{id}/wellbeing")
    @ResponseBody
    WellbeingReport report(@PathVariable StudyId id) {
        return reports.of(studies.find(id).id());
    }

    /** One line for each feeling: over all answers, without days, then by period. */
    @GetMapping("/studies/{id}/wellbeing.csv")
    ResponseEntity<String> file(@PathVariable StudyId id) {
        var report = reports.of(studies.find(id).id());
        var lines = new ArrayList<>(List.of(HEADER));
        for (var row : rows(report.feelings())) {
            lines.add(line(null, null, report.answers(), report.workers(), row));
        }
        for (var period : report.periods()) {
            for (var row : rows(period.feelings())) {
                lines.add(line(period.from(), period.to(), period.answers(), period.workers(), row));
            }
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wellbeing.csv\"")
                .body(String.join("\n", lines) + "\n");
    }

    private static String line(
            @Nullable LocalDate from, @Nullable LocalDate to, int answers, @Nullable Integer workers, FeltRow row) {
        var mean = row.mean();
        return Csv.row(
                from,
                to,
                answers,
                workers,
                row.feeling().name().toLowerCase(Locale.ROOT),
                mean.value(),
                mean.low(),
                mean.high(),
                row.published());
    }

    private static List<FeltRow> rows(List<Felt> feelings) {
        return feelings.stream().map(FeltRow::of).toList();
    }
}
