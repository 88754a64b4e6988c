package org.touchstone.laboratory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.laboratory.ExperimentId;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Experiments;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Materials;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.lessons.SampleText;
import org.touchstone.support.Csv;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** What experiments found, as files for spreadsheets, and what they worked with. */
@Controller
class LaboratoryFiles {

    static final String SAMPLE = "sample.txt";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Experiments experiments;
    private final ExperimentKinds kinds;
    private final Materials materials;
    private final ConversionService printing;

    LaboratoryFiles(
            Experiments experiments,
            ExperimentKinds kinds,
            Materials materials,
            @Qualifier("mvcConversionService") ConversionService printing) {
        this.experiments = experiments;
        this.kinds = kinds;
        this.materials = materials;
        this.printing = printing;
    }

    /** A row for each number of each cell; what was measured for every item has a row for each of them. */
    @GetMapping("/laboratory/{id}/cells.csv")
    void cells(@PathVariable ExperimentId id, HttpServletResponse response) throws IOException {
        var experiment = experiments.find(id);
        var axes = new TreeSet<String>();
        experiment.plan().forEach(cell -> axes.addAll(cell.at().keySet()));
        var out = open(response, "experiment-" + id);
        var head = new ArrayList<@Nullable Object>(axes);
        head.addAll(List.of("measure", "number", "value", "seconds"));
        line(out, head);
        experiment
                .findings()
                .forEach(finding -> finding.measures().values().forEach((name, numbers) -> {
                    for (int i = 0; i < numbers.size(); i++) {
                        var row = new ArrayList<@Nullable Object>();
                        axes.forEach(axis -> row.add(finding.cell().at().get(axis)));
                        row.add(name);
                        row.add(i + 1);
                        row.add(numbers.get(i));
                        row.add(finding.seconds());
                        line(out, row);
                    }
                }));
    }

    /** A file that the experiment works with, as it was brought. */
    @GetMapping("/laboratory/{id}/files/{name}")
    ResponseEntity<byte[]> material(@PathVariable ExperimentId id, @PathVariable String name) {
        var experiment = experiments.find(id);
        var field = kinds.find(experiment.kind()).fields().stream()
                .filter(one -> one.name().equals(name) && one.type().isFile())
                .findFirst()
                .orElseThrow(() -> new NoSuchFile(name));
        var content = materials.content(experiment.settings().text(name)).orElseThrow(() -> new NoSuchFile(name));
        return ResponseEntity.ok()
                .contentType(isText(field) ? TEXT : MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(named(field)))
                .body(content);
    }

    /** What a file is called that was put into a field. */
    static String named(Field field) {
        return field.name() + (isText(field) ? ".txt" : ".jsonl");
    }

    private static boolean isText(Field field) {
        return field.type() == Field.Type.TEXT_FILE_OR_NONE;
    }

    /** The text that comes with the application. */
    @GetMapping("/laboratory/" + SAMPLE)
    ResponseEntity<byte[]> sample() {
        return ResponseEntity.ok().contentType(TEXT).body(SampleText.content());
    }

    /** A table of the report, counted from 1. */
    @GetMapping("/laboratory/{id}/tables/{number}.csv")
    void table(@PathVariable ExperimentId id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        var table = table(experiments.find(id), number);
        var out = open(response, "experiment-%s-%d".formatted(id, number));
        var head = new ArrayList<@Nullable Object>();
        head.add(said(table.corner()));
        table.columns().forEach(column -> head.add(said(column)));
        line(out, head);
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(said(row.name()));
            cells.addAll(row.values());
            line(out, cells);
        }
    }

    private Report.Table table(ExperimentView experiment, int number) {
        var tables = experiments.report(experiment).map(Report::tables).orElse(List.of());
        if (number < 1 || number > tables.size()) {
            throw new NoSuchTable(number);
        }
        return tables.get(number - 1);
    }

    private String said(Phrase phrase) {
        return Objects.requireNonNullElse(printing.convert(phrase, String.class), "");
    }

    private static void line(PrintWriter out, List<@Nullable Object> cells) {
        out.print(Csv.row(cells.toArray()) + "\r\n");
    }

    private static PrintWriter open(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name));
        return response.getWriter();
    }

    private static final class NoSuchFile extends Refusal.NotFound {
        NoSuchFile(String field) {
            super("unknown-experiment-file", "The experiment has no file " + field);
        }
    }

    private static final class NoSuchTable extends Refusal.NotFound {
        NoSuchTable(int number) {
            super("unknown-experiment-table", "The experiment's report has no table " + number);
        }
    }
}
