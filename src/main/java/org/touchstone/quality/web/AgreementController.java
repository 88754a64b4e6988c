package org.touchstone.quality.web;

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
import org.touchstone.quality.Agreement;
import org.touchstone.quality.AgreementReport.Day;
import org.touchstone.quality.Judges;
import org.touchstone.quality.WorkerPair;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Csv;

/** The page that says what the judgments of a study are worth. */
@Controller
class AgreementController {

    private static final int DISAGREEMENTS_SHOWN = 25;
    private static final MediaType CSV = new MediaType("text", "csv");

    private final Agreement agreement;
    private final Studies studies;

    AgreementController(Agreement agreement, Studies studies) {
        this.agreement = agreement;
        this.studies = studies;
    }

    @GetMapping("/studies/{id}/agreement")
    String show(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people, Model model) {
        var judges = Judges.named(people);
        var study = studies.find(id);
        var dossier = agreement.dossier(id, judges, DISAGREEMENTS_SHOWN);
        model.addAttribute("study", study)
                .addAttribute("found", dossier.found())
                .addAttribute("report", dossier.report())
                .addAttribute("pairs", PairTable.of(dossier.pairs()))
                .addAttribute("most", WorkerPair.WORKERS)
                .addAttribute("references", Reference.all())
                .addAttribute(
                        "disagreements",
                        dossier.disagreements().stream().map(SplitRow::of).toList());
        return "quality/agreement";
    }

    @GetMapping("/studies/{id}/agreement.csv")
    ResponseEntity<String> trend(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var report = agreement.of(studies.find(id).id(), Judges.named(people));
        var days = report.trend().stream().map(AgreementController::csv);
        return csv("agreement.csv", "day,comparisons,leave_one_out,low,high", days);
    }

    @GetMapping("/studies/{id}/agreement-parts.csv")
    ResponseEntity<String> parts(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var report = agreement.of(studies.find(id).id(), Judges.named(people));
        return csv("agreement-parts.csv", PartRow.HEADER, PartRow.all(report));
    }

    @GetMapping("/studies/{id}/agreement-pairs.csv")
    ResponseEntity<String> pairs(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var pairs = agreement.pairs(studies.find(id).id(), Judges.named(people), Patience.JOB);
        return csv("agreement-pairs.csv", PairTable.HEADER, pairs.stream().map(PairTable::csv));
    }

    private static String csv(Day day) {
        var figure = day.leaveOneOut();
        return Csv.row(day.day(), day.comparisons(), figure.value(), figure.low(), figure.high());
    }

    private static ResponseEntity<String> csv(String name, String header, Stream<String> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n")));
    }
}
