package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.quality.Roster;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.workers.WorkerDetail;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.studies.StudyId;

/**
 * The workers of a study, for scripts and spreadsheets, by the newest figures there are. Headers say when they were computed,
 * from which judgments, and whether newer ones are on their way.
 */
@RestController
class WorkersApi {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String SPEED = "" + Workforce.READING_SPEED;

    private final Roster roster;
    private final Workforce workforce;

    WorkersApi(Roster roster, Workforce workforce) {
        this.roster = roster;
        this.workforce = workforce;
    }

    /**
     * One worker with state, figures and days; without figures before the first judgment.
     *
     * @param stale whether newer figures are on their way
     */
    record One(
            String worker,
            boolean simulated,
            boolean external,
            String state,
            @Nullable String reason,
            boolean stale,
            @Nullable WorkerLine figures,
            List<WorkerDetail.Day> days) {}

    /**
     * Everybody who has judged, the busiest first. In a large study whose figures were never worked out, nobody and status 202:
     * they are then on their way.
     *
     * @param speed the reading speed that nobody exceeds, in characters a second
     */
    @Operation(
            summary = "Lists everybody who has judged, the busiest first, with their figures; 202 and nobody "
                    + "where a large study's figures are on their way.")
    @GetMapping("/api/v1/studies/{id}/workers")
    ResponseEntity<List<WorkerLine>> workers(@PathVariable StudyId id, @RequestParam(defaultValue = SPEED) int speed) {
        var found = lines(id, speed, Patience.SCRIPT);
        return ResponseEntity.status(found.figures() == null ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .headers(headers(found))
                .body(found.present().orElse(List.of()));
    }

    @Operation(summary = "Shows the figures of one worker.")
    @GetMapping("/api/v1/studies/{id}/workers/{pseudonym}")
    One worker(
            @PathVariable StudyId id, @PathVariable String pseudonym, @RequestParam(defaultValue = SPEED) int speed) {
        var worker = roster.find(id, pseudonym);
        var found = lines(id, speed, Patience.SCRIPT);
        var figures = found.present().orElse(List.of()).stream()
                .filter(line -> line.worker().equals(pseudonym))
                .findFirst()
                .orElse(null);
        var days =
                workforce.detail(id, worker.id(), speed).map(WorkerDetail::days).orElse(List.of());
        return new One(
                pseudonym,
                worker.simulated(),
                worker.external(),
                worker.state(),
                worker.standing().reason(),
                found.stale(),
                figures,
                days);
    }

    /** The newest figures; waits only where there are none at all. */
    @GetMapping("/studies/{id}/workers.csv")
    ResponseEntity<String> file(@PathVariable StudyId id, @RequestParam(defaultValue = SPEED) int speed) {
        var newest = lines(id, speed, Patience.SCRIPT);
        var found = newest.figures() == null ? lines(id, speed, Patience.JOB) : newest;
        var rows = found.present().orElseThrow().stream().map(WorkerLine::csv);
        return ResponseEntity.ok()
                .contentType(CSV)
                .headers(headers(found))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workers.csv\"")
                .body(Stream.concat(Stream.of(WorkerLine.HEADER), rows).collect(Collectors.joining("\n", "", "\n")));
    }

    private static HttpHeaders headers(Found<?> found) {
        var headers = new HttpHeaders();
        headers.set("Figures-Stale", Boolean.toString(found.stale()));
        var age = found.age();
        if (age != null) {
            headers.set("Figures-Computed-At", age.computedAt().toString());
            headers.set("Figures-Digest", age.digest());
        } else {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return headers;
    }

    private Found<List<WorkerLine>> lines(StudyId id, int speed, Patience patience) {
        var entries = roster.of(id).stream().collect(Collectors.toMap(Roster.Entry::id, Function.identity()));
        return workforce
                .sheets(id, speed, patience)
                .map(sheets -> sheets.stream()
                        .flatMap(sheet -> Stream.ofNullable(entries.get(sheet.worker()))
                                .map(worker -> WorkerLine.of(worker, sheet)))
                        .toList());
    }
}
