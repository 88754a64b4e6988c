package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.StudyProgress;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** What was judged, by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}")
class FiguresApi {

    private final Studies studies;
    private final Judgments judgments;
    private final JudgmentLines lines;

    FiguresApi(Studies studies, Judgments judgments, JudgmentLines lines) {
        this.studies = studies;
        this.judgments = judgments;
        this.lines = lines;
    }

    @Operation(summary = "Counts what a study has judged and what waits.")
    @GetMapping("/progress")
    StudyProgress progress(@PathVariable StudyId id) {
        return judgments.progress(studies.find(id).id());
    }

    @Operation(summary = "Streams one line for each standing judgment; the lines can be imported again as comparisons.")
    @GetMapping("/judgments")
    void judgments(@PathVariable StudyId id, HttpServletResponse response) throws IOException {
        var study = studies.find(id);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        lines.write(study.id(), response.getOutputStream());
    }
}
