package org.touchstone.quality.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.calibration.Calibration;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** How far researchers agree with workers, and the sample by which that is found out. */
@Controller
@RequestMapping("/studies/{id}")
class CalibrationPages {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final Calibration calibration;
    private final CalibrationReports reports;
    private final Studies studies;

    CalibrationPages(Calibration calibration, CalibrationReports reports, Studies studies) {
        this.calibration = calibration;
        this.reports = reports;
        this.studies = studies;
    }

    /** How many to draw and by which seed; whatever is missing is the usual. */
    record DrawForm(@Nullable Integer wanted, @Nullable Long seed) {

        int size() {
            return Objects.requireNonNullElse(wanted, Calibration.USUAL);
        }

        long start() {
            return Objects.requireNonNullElse(seed, 1L);
        }
    }

    @GetMapping("/calibration")
    String show(@PathVariable StudyId id, CurrentPerson researcher, Model model) {
        model.addAttribute("study", studies.find(id))
                .addAttribute("sample", calibration.sample(id).orElse(null))
                .addAttribute("next", calibration.next(id, researcher.id()).orElse(null))
                .addAttribute("open", calibration.open(id, researcher.id()).orElse(null))
                .addAttribute("usual", Calibration.USUAL)
                .addAttribute("report", reports.of(id, researcher.id()));
        return "quality/calibration";
    }

    /** The same figures as a file, one line each. */
    @GetMapping("/calibration.csv")
    ResponseEntity<String> file(@PathVariable StudyId id, CurrentPerson researcher) {
        var report = reports.of(studies.find(id).id(), researcher.id());
        var lines = Stream.concat(Stream.of(CalibrationRow.HEADER), CalibrationRow.all(report));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calibration.csv\"")
                .body(lines.collect(Collectors.joining("\n", "", "\n")));
    }

    @PostMapping("/calibration")
    String draw(@PathVariable StudyId id, DrawForm form, CurrentPerson researcher, RedirectAttributes flash) {
        try {
            var sample = calibration.draw(id, form.size(), form.start(), researcher.id());
            flash.addFlashAttribute(
                    "notice",
                    Phrase.of("calibration.drawn", sample.comparisons().size()));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/studies/%s/calibration".formatted(id);
    }

    /** Lets the researcher's answers count in the figures that they see. */
    @PostMapping("/calibration/close")
    String close(@PathVariable StudyId id, CurrentPerson researcher, RedirectAttributes flash) {
        int closed = calibration.close(id, researcher.id());
        if (closed > 0) {
            flash.addFlashAttribute("notice", Phrase.of("calibration.closed", closed));
        }
        return "redirect:/studies/%s/calibration".formatted(id);
    }
}
