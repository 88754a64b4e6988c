package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.preference.RunId;
import org.touchstone.preference.TrainingRuns;

/** Trainings, for programs. */
@RestController
@RequestMapping("/api/v1/training-runs")
class TrainingRunsApi {

    private static final int LATEST = 200;

    private final TrainingRuns runs;

    TrainingRunsApi(TrainingRuns runs) {
        this.runs = runs;
    }

    @Operation(
            summary = "Queues a training, or several that differ in their seeds: the one that was asked for "
                    + "and the next that were not used yet.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    QueuedRuns train(
            @Valid @RequestBody TrainingForm form, @RequestParam(defaultValue = "1") int seeds, CurrentPerson person) {
        return QueuedRuns.of(runs.train(form.chosen(), form.config(), seeds, person.id()));
    }

    @Operation(summary = "Queues the same again with seeds that were not used yet.")
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    QueuedRuns again(@PathVariable RunId id, @RequestParam(defaultValue = "1") int seeds, CurrentPerson person) {
        return QueuedRuns.of(runs.repeat(id, seeds, person.id()));
    }

    @Operation(summary = "Lists trainings, the newest first.")
    @GetMapping
    List<RunJson> latest() {
        return runs.latest(LATEST).stream()
                .map(run -> RunJson.of(run, List.of()))
                .toList();
    }

    @Operation(summary = "Shows how far a training is, its measurements and, in the end, its model.")
    @GetMapping("/{id}")
    RunJson one(@PathVariable RunId id) {
        return RunJson.of(runs.find(id), runs.metrics(id));
    }

    @Operation(summary = "Ends a training.")
    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson cancel(@PathVariable RunId id, CurrentPerson person) {
        runs.cancel(id, person.id());
        return one(id);
    }

    /** Trainings that were queued; the first is the one that was asked for. */
    record QueuedRuns(RunId id, List<RunId> ids) {

        static QueuedRuns of(List<RunId> ids) {
            return new QueuedRuns(ids.getFirst(), ids);
        }
    }
}
