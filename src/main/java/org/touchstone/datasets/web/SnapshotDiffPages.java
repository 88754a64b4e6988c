package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotComparing;
import org.touchstone.datasets.SnapshotDiff.Change;
import org.touchstone.datasets.SnapshotDiff.Label;
import org.touchstone.datasets.SnapshotDiffs;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.support.Csv;

/** Shows in what a snapshot differs from an earlier one. */
@Controller
@RequestMapping("/snapshots/{id}")
class SnapshotDiffPages {

    private final Datasets datasets;
    private final SnapshotDiffs diffs;
    private final SnapshotComparing comparing;

    SnapshotDiffPages(Datasets datasets, SnapshotDiffs diffs, SnapshotComparing comparing) {
        this.comparing = comparing;
        this.datasets = datasets;
        this.diffs = diffs;
    }

    @GetMapping("/diff")
    String show(@PathVariable SnapshotId id, @RequestParam(required = false) @Nullable SnapshotId with, Model model) {
        var after = datasets.find(id);
        model.addAttribute("snapshot", SnapshotRow.of(after));
        model.addAttribute(
                "others",
                datasets.all().stream()
                        .filter(view -> !view.id().equals(id))
                        .map(SnapshotRow::of)
                        .toList());
        if (with != null) {
            var before = datasets.find(with);
            model.addAttribute("before", SnapshotRow.of(before));
            comparing.of(before, after).ifPresent(diff -> {
                model.addAttribute("diff", diff);
                model.addAttribute(
                        "examples", diff.examples().stream().map(ChangeRow::of).toList());
            });
        }
        return "datasets/diff";
    }

    /** Every pair that is not the same. */
    @GetMapping("/diff.csv")
    void file(@PathVariable SnapshotId id, @RequestParam SnapshotId with, HttpServletResponse response)
            throws IOException {
        var before = datasets.find(with);
        var after = datasets.find(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"changes.csv\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        write(
                out,
                Csv.row(
                        "change",
                        "part_before",
                        "label_before",
                        "strength_before",
                        "part_after",
                        "label_after",
                        "strength_after",
                        "conversation",
                        "first",
                        "second"));
        diffs.forEach(before, after, change -> write(out, row(change)));
        out.flush();
    }

    private static String row(Change change) {
        var before = change.before();
        var after = change.after();
        return Csv.row(
                change.kind().name(),
                before == null ? null : before.split().name(),
                label(before),
                strength(before),
                after == null ? null : after.split().name(),
                label(after),
                strength(after),
                TurnsJson.write(TurnsJson.read(change.texts().conversation())),
                change.texts().first(),
                change.texts().second());
    }

    private static @Nullable Double label(@Nullable Label label) {
        return label == null ? null : Double.valueOf(label.label());
    }

    private static @Nullable Double strength(@Nullable Label label) {
        return label == null ? null : label.strength();
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
