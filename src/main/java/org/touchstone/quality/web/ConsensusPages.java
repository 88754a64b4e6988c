package org.touchstone.quality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** The page that says what the votes of a study amount to, and the file of its labels. */
@Controller
class ConsensusPages {

    private static final LabelFiles.Format CSV =
            new LabelFiles.Format("consensus.csv", "text/csv", LabelLine.HEADER, LabelLine::csv);

    private final SoftLabels labels;
    private final DoubtfulRows doubtful;
    private final LabelFiles files;
    private final Studies studies;

    ConsensusPages(SoftLabels labels, DoubtfulRows doubtful, LabelFiles files, Studies studies) {
        this.labels = labels;
        this.doubtful = doubtful;
        this.files = files;
        this.studies = studies;
    }

    @GetMapping("/studies/{id}/consensus")
    String show(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people, Model model) {
        var judges = Judges.named(people);
        model.addAttribute("study", studies.find(id)).addAttribute("people", judges);
        var found = labels.newest(id, judges, Patience.PAGE);
        model.addAttribute("found", found)
                .addAttribute("view", found.present().map(ConsensusView::of).orElse(null))
                .addAttribute("doubtful", found.present().map(doubtful::of).orElse(List.of()));
        return "quality/consensus";
    }

    @GetMapping("/studies/{id}/consensus.csv")
    void file(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people, HttpServletResponse response)
            throws IOException {
        files.send(labels.newest(studies.find(id).id(), Judges.named(people), Patience.SCRIPT), CSV, response);
    }
}
