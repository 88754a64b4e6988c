package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.touchstone.quality.Judges;
import org.touchstone.quality.bias.BiasReport;
import org.touchstone.quality.bias.BiasReports;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** What the judgments of a study follow besides the question: the page, the file and the API. */
@Controller
class BiasPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER = "figure,value,low,high,judgments,comparisons,note";

    private final BiasReports reports;
    private final Studies studies;

    BiasPages(BiasReports reports, Studies studies) {
        this.reports = reports;
        this.studies = studies;
    }

    @GetMapping("/studies/{id}/bias")
    String show(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people, Model model) {
        var judges = Judges.named(people);
        var study = studies.find(id);
        var found = reports.newest(id, judges, Patience.PAGE);
        var report = found.present().orElseGet(() -> BiasReport.none(id, judges));
        model.addAttribute("study", study)
                .addAttribute("found", found)
                .addAttribute("report", report)
                .addAttribute("shares", BiasRow.shares(report))
                .addAttribute("effects", EffectRow.all(report.style()))
                .addAttribute("hours", HourRow.all(report));
        return "quality/bias";
    }

    @Operation(summary = "Says how far sides, length and speed sway the answers.")
    @GetMapping("/api/v1/studies/{id}/bias")
    @ResponseBody
    BiasAnswer report(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var judges = Judges.named(people);
        var found = reports.newest(studies.find(id).id(), judges, Patience.SCRIPT);
        return BiasAnswer.of(found, () -> BiasReport.none(id, judges));
    }

    /** One line for each figure; effects of looks are in log-odds, active times in milliseconds. */
    @GetMapping("/studies/{id}/bias.csv")
    ResponseEntity<String> file(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var report = reports.of(studies.find(id).id(), Judges.named(people));
        var lines = Stream.of(
                        Stream.of(HEADER),
                        BiasRow.shares(report).stream().map(BiasRow::csv),
                        EffectRow.all(report.style()).stream().map(EffectRow::csv),
                        HourRow.all(report).stream().flatMap(HourRow::csv))
                .flatMap(each -> each);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bias.csv\"")
                .body(lines.collect(Collectors.joining("\n", "", "\n")));
    }
}
