package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.Response;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Edits;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.web.LeaseAnswer.Said;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** What workers rewrote, by program. */
@RestController
class EditsApi {

    private static final int BATCH = 200;

    private final Studies studies;
    private final Edits edits;
    private final EditRows rows;
    private final JsonMapper json;

    EditsApi(Studies studies, Edits edits, EditRows rows, JsonMapper json) {
        this.studies = studies;
        this.edits = edits;
        this.rows = rows;
        this.json = json;
    }

    /**
     * One edit as a line that can be imported again as a labelled comparison.
     *
     * @param original the comparison that was judged, place the response of it that was rewritten
     * @param responses the rewritten one, then the original
     */
    record EditLine(
            JudgmentId judgment,
            StudyId study,
            ComparisonId comparison,
            ComparisonId original,
            int place,
            List<Said> conversation,
            List<Response> responses,
            Preferred known,
            String worker,
            boolean simulated,
            Instant at) {}

    @Operation(summary = "Streams one line for each standing rewriting of a response, in the order they were made.")
    @GetMapping("/api/v1/studies/{id}/edits")
    void edits(@PathVariable StudyId id, HttpServletResponse response) throws IOException {
        var study = studies.find(id).id();
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        var out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        List<Edit> batch = new ArrayList<>();
        edits.forEach(study, edit -> {
            batch.add(edit);
            if (batch.size() == BATCH) {
                write(batch, out);
                batch.clear();
            }
        });
        write(batch, out);
        out.flush();
    }

    private void write(List<Edit> batch, OutputStream out) {
        var pairs = rows.pairs(batch);
        var names = rows.pseudonyms(batch);
        for (var edit : batch) {
            var pair = Objects.requireNonNull(pairs.get(edit.edited()));
            var line = new EditLine(
                    edit.judgment(),
                    edit.study(),
                    edit.edited(),
                    edit.original(),
                    edit.place(),
                    LeaseAnswer.said(pair.conversation()),
                    List.of(pair.first(), pair.second()),
                    Preferred.FIRST,
                    Objects.requireNonNull(names.get(edit.worker())),
                    edit.simulated(),
                    edit.at());
            write(line, out);
        }
    }

    private void write(EditLine line, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
