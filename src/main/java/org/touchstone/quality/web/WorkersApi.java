package org.touchstone.quality.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.quality.Roster;
import org.touchstone.quality.workers.WorkerDetail;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.studies.StudyId;

/** The workers of a study, for scripts and spreadsheets. */
@RestController
class WorkersApi {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final Roster roster;
    private final Workforce workforce;

    WorkersApi(Roster roster, Workforce workforce) {
        this.roster = roster;
        this.workforce = workforce;
    }

    /** One worker with state, figures and days; without figures before the first judgment. */
    record One(
            String worker,
            boolean simulated,
            String state,
            @Nullable String reason,
            @Nullable WorkerLine figures,
            List<WorkerDetail.Day> days) {}

    /** Everybody who has judged, the busiest first; {@code speed} is the reading speed that nobody exceeds. */
    @GetMapping("/api/v1/studies/{id}/workers")
    List<WorkerLine> workers(@PathVariable StudyId id, @RequestParam(defaultValue = "60") int speed) {
        return lines(id, speed);
    }

    @GetMapping("/api/v1/studies/{id}/workers/{pseudonym}")
    One worker(@PathVariable StudyId id, @PathVariable String pseudonym, @RequestParam(defaultValue = "60") int speed) {
        var worker = roster.find(id, pseudonym);
        var figures = lines(id, speed).stream()
                .filter(line -> line.worker().equals(pseudonym))
                .findFirst()
                .orElse(null);
        var days =
                workforce.detail(id, worker.id(), speed).map(WorkerDetail::days).orElse(List.of());
        return new One(
                pseudonym, worker.simulated(), worker.state(), worker.standing().reason(), figures, days);
    }

    @GetMapping("/studies/{id}/workers.csv")
    ResponseEntity<String> file(@PathVariable StudyId id, @RequestParam(defaultValue = "60") int speed) {
        var rows = lines(id, speed).stream().map(WorkerLine::csv);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workers.csv\"")
                .body(Stream.concat(Stream.of(WorkerLine.HEADER), rows).collect(Collectors.joining("\n", "", "\n")));
    }

    private List<WorkerLine> lines(StudyId id, int speed) {
        var entries = roster.of(id).stream().collect(Collectors.toMap(Roster.Entry::id, Function.identity()));
        return workforce.sheets(id, speed).stream()
                .flatMap(sheet ->
                        Stream.ofNullable(entries.get(sheet.worker())).map(worker -> WorkerLine.of(worker, sheet)))
                .toList();
    }
}
