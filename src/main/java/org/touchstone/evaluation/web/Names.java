package org.touchstone.evaluation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.Suites;
import org.touchstone.evaluation.Target;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Phrase;

/** Says models and targets by name, all of a page with three queries; one more for each model that lists leave out. */
@Component
class Names {

    private final PreferenceModels models;
    private final Datasets datasets;
    private final Suites suites;

    Names(PreferenceModels models, Datasets datasets, Suites suites) {
        this.models = models;
        this.datasets = datasets;
        this.suites = suites;
    }

    List<EvaluationRow> rows(List<EvaluationView> evaluations) {
        Map<UUID, Phrase> names = new HashMap<>();
        models.all().forEach(model -> names.put(model.id().value(), Phrase.of("evaluation.named", model.name())));
        datasets.all()
                .forEach(snapshot -> names.put(snapshot.id().value(), Phrase.of("evaluation.named", snapshot.name())));
        suites.all().forEach(suite -> names.put(suite.id().value(), suite.said()));
        evaluations.stream()
                .map(EvaluationView::model)
                .forEach(model -> names.computeIfAbsent(
                        model.value(),
                        _ -> Phrase.of("evaluation.named", models.find(model).name())));
        return evaluations.stream()
                .map(evaluation -> new EvaluationRow(
                        evaluation,
                        named(names.get(evaluation.model().value()), "evaluation.named.model"),
                        target(evaluation.target(), names)))
                .toList();
    }

    private static Phrase target(Target target, Map<UUID, Phrase> names) {
        return switch (target) {
            case Target.OnSuite(var suite) -> named(names.get(suite.value()), "evaluation.named.suite");
            case Target.OnSnapshot(var snapshot, var split) ->
                Phrase.of(
                        "evaluation.split." + split.name().toLowerCase(Locale.ROOT),
                        named(names.get(snapshot.value()), "evaluation.named.snapshot"));
        };
    }

    private static Phrase named(@Nullable Phrase name, String otherwise) {
        return name == null ? Phrase.of(otherwise) : name;
    }
}
