package org.touchstone.quality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.touchstone.quality.consensus.ConsensusReport;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.quality.reports.Found;
import org.touchstone.support.Refusal;

/** Sends the label of each comparison as it is read from the database. */
@Component
class LabelFiles {

    private static final int BUFFER = 1 << 16;

    private final SoftLabels labels;

    LabelFiles(SoftLabels labels) {
        this.labels = labels;
    }

    /**
     * How a file is written.
     *
     * @param header the first line; none if empty
     * @param line a label without the end of its line
     */
    record Format(String name, String type, String header, Function<LabelLine, String> line) {}

    /** Sends the labels of the newest report, with the digest of the judgments that they rest on; refuses while there is none. */
    void send(Found<ConsensusReport> found, Format format, HttpServletResponse response) throws IOException {
        var report = found.present().orElseThrow(NotYet::new);
        // Never closed on failure: a stream that ends properly would pass for the whole file.
        var out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        labels.forEach(
                report,
                () -> {
                    head(report, found.stale(), format, response);
                    format.header().lines().forEach(line -> write(line, out));
                },
                label -> write(format.line().apply(LabelLine.of(label, report)), out));
        out.flush();
    }

    private static void head(ConsensusReport report, boolean stale, Format format, HttpServletResponse response) {
        response.setContentType(format.type());
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(format.name()));
        response.setHeader("Touchstone-Digest", report.labels().digest());
        response.setHeader("Touchstone-Stale", Boolean.toString(stale));
    }

    private static void write(String line, Writer out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class NotYet extends Refusal.Conflict {
        NotYet() {
            super(
                    "labels-not-yet",
                    "The labels of this study are being worked out for the first time; ask again in a minute");
        }
    }
}
