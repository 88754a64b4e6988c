package org.touchstone.sampling.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.sampling.Rule;
import org.touchstone.sampling.Rules;
import org.touchstone.sampling.StrategyTrials;
import org.touchstone.sampling.TrialFigures;
import org.touchstone.sampling.TrialView;
import org.touchstone.studies.StudyId;
import org.touchstone.support.WorkQueues;

/** By what a study's queue is ordered, and whether that helps, for programs. */
@RestController
@RequestMapping("/api/v1/studies/{id}/selection")
class SelectionApi {

    private static final double PERCENT = 100;

    private final Rules rules;
    private final StrategyTrials trials;

    SelectionApi(Rules rules, StrategyTrials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @Operation(summary = "Shows by what the queue is ordered.")
    @GetMapping
    Choice show(@PathVariable StudyId id) {
        return Choice.of(rules.of(id));
    }

    @Operation(summary = "Says by what the queue is ordered the next time.")
    @PutMapping
    Choice set(@PathVariable StudyId id, @RequestBody Choice wanted, CurrentPerson person) {
        var share = wanted.share() == null ? Rule.USUAL.share() : wanted.share();
        rules.set(id, new RuleForm(wanted.strategy(), Double.toString(PERCENT * share)).rule(), person.id());
        return Choice.of(rules.of(id));
    }

    @Operation(summary = "Starts comparing the strategy with chance on the answers as they stand.")
    @PostMapping("/trial")
    ResponseEntity<TrialJson> ask(@PathVariable StudyId id) {
        trials.ask(id);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(TrialJson.of(trials.find(id).orElseThrow()));
    }

    @Operation(summary = "Shows how far that comparison is and what came of it; 204 where nobody has asked.")
    @GetMapping("/trial")
    ResponseEntity<TrialJson> trial(@PathVariable StudyId id) {
        return trials.find(id)
                .map(trial -> ResponseEntity.ok(TrialJson.of(trial)))
                .orElse(ResponseEntity.noContent().build());
    }

    /**
     * A rule.
     *
     * @param share in [0, 1]
     */
    record Choice(@Nullable String strategy, @Nullable Double share) {

        static Choice of(Rule rule) {
            return new Choice(rule.strategy().key(), rule.share());
        }
    }

    /** A comparison of a strategy with chance. */
    record TrialJson(
            WorkQueues.Status status,
            double progress,
            @Nullable String problem,
            TrialFigures.@Nullable Finding finding,
            @Nullable TrialFigures figures) {

        static TrialJson of(TrialView trial) {
            var figures = trial.figures();
            return new TrialJson(
                    trial.status(), trial.done(), trial.problem(), figures == null ? null : figures.finding(), figures);
        }
    }
}
