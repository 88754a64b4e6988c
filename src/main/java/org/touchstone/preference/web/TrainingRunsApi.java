package org.touchstone.preference.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, RunId> train(@Valid @RequestBody TrainingForm form, CurrentPerson person) {
        return Map.of("id", runs.train(form.chosen(), form.config(), person.id()));
    }

    @GetMapping
    List<RunJson> latest() {
        return runs.latest(LATEST).stream()
                .map(run -> RunJson.of(run, List.of()))
                .toList();
    }

    @GetMapping("/{id}")
    RunJson one(@PathVariable RunId id) {
        return RunJson.of(runs.find(id), runs.metrics(id));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson cancel(@PathVariable RunId id, CurrentPerson person) {
        runs.cancel(id, person.id());
        return one(id);
    }
}
