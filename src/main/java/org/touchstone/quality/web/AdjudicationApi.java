package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Show;
import org.touchstone.quality.adjudication.Standing;
import org.touchstone.quality.adjudication.State;
import org.touchstone.quality.adjudication.Step;
import org.touchstone.studies.StudyId;

/** Adjudication by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}/adjudication")
class AdjudicationApi {

    private static final int MOST = 1_000;

    private final Adjudication adjudication;
    private final CaseViews views;
    private final People people;

    AdjudicationApi(Adjudication adjudication, CaseViews views, People people) {
        this.adjudication = adjudication;
        this.views = views;
        this.people = people;
    }

    /**
     * One step; outcome and reason are null where a ruling was taken back.
     *
     * @param hidden whether outcome and reason are kept back, since a second opinion is to be given blind
     */
    record StepJson(
            ComparisonId comparison,
            int step,
            String by,
            @Nullable Outcome outcome,
            @Nullable String reason,
            boolean hidden,
            State state,
            @Nullable Outcome settled,
            Instant at) {}

    @Operation(summary = "Lists the comparisons that need a decision, and why.")
    @GetMapping
    List<CaseRow> queue(
            @PathVariable StudyId id,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "100") int limit,
            CurrentPerson researcher) {
        return views.rows(adjudication.part(id, Show.named(show), researcher.id(), 0, Math.clamp(limit, 1, MOST)));
    }

    @Operation(summary = "Lists what was decided.")
    @GetMapping("/decisions")
    List<StepJson> decisions(@PathVariable StudyId id, CurrentPerson researcher) {
        var steps = adjudication.steps(id);
        var names = people.findAll(steps.stream().map(Step::by).distinct().toList()).stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::name));
        var blind = adjudication.blind(id, researcher.id());
        return steps.stream()
                .map(step ->
                        json(step, Objects.requireNonNull(names.get(step.by())), blind.contains(step.comparison())))
                .toList();
    }

    @Operation(summary = "Decides how a comparison is to be labelled.")
    @PostMapping("/{comparison}")
    Standing decide(
            @PathVariable StudyId id,
            @PathVariable ComparisonId comparison,
            @RequestBody RulingForm body,
            CurrentPerson researcher) {
        return adjudication.decide(id, comparison, body.ruling(), body.seen(), researcher.id());
    }

    @Operation(summary = "Takes a decision back.")
    @DeleteMapping("/{comparison}")
    Standing undo(@PathVariable StudyId id, @PathVariable ComparisonId comparison, CurrentPerson researcher) {
        return adjudication.undo(id, comparison, researcher.id());
    }

    private static StepJson json(Step step, String by, boolean blind) {
        var ruling = step.ruling();
        boolean hidden = blind && ruling != null;
        return new StepJson(
                step.comparison(),
                step.number(),
                by,
                ruling == null || hidden ? null : ruling.outcome(),
                ruling == null || hidden ? null : ruling.reason(),
                hidden,
                step.after().state(),
                blind ? null : step.after().settled(),
                step.at());
    }
}
