package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The consensus of a study, for scripts. */
@RestController
@RequestMapping("/api/v1/studies/{id}")
class ConsensusApi {

    private final SoftLabels labels;
    private final LabelFiles files;
    private final Studies studies;
    private final JsonMapper json;

    ConsensusApi(SoftLabels labels, LabelFiles files, Studies studies, JsonMapper json) {
        this.labels = labels;
        this.files = files;
        this.studies = studies;
        this.json = json;
    }

    @Operation(summary = "Says what the workers' answers come to and how reliable each worker is.")
    @GetMapping("/consensus")
    ConsensusAnswer consensus(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var judges = Judges.named(people);
        return ConsensusAnswer.of(id, judges, labels.newest(studies.find(id).id(), judges, Patience.SCRIPT));
    }

    @Operation(summary = "Streams one line for each comparison with its soft label, by identifier.")
    @GetMapping("/consensus.jsonl")
    void lines(
            @PathVariable StudyId id, @RequestParam(defaultValue = "all") String people, HttpServletResponse response)
            throws IOException {
        var found = labels.newest(studies.find(id).id(), Judges.named(people), Patience.SCRIPT);
        files.send(
                found,
                new LabelFiles.Format("consensus.jsonl", "application/x-ndjson", "", json::writeValueAsString),
                response);
    }
}
