package org.touchstone.laboratory.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.Suites;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Field;
import org.touchstone.support.Phrase;

/** Forms of experiments, made from what their kinds ask for. */
@Component
class ExperimentForms {

    private final Datasets datasets;
    private final Suites suites;
    private final ExperimentKinds kinds;

    ExperimentForms(Datasets datasets, Suites suites, ExperimentKinds kinds) {
        this.datasets = datasets;
        this.suites = suites;
        this.kinds = kinds;
    }

    /**
     * The fields of a form.
     *
     * @param written what is in them, by name; the usual where a name is missing
     * @param wrong the field that was refused; null where none was
     */
    List<FieldRow> rows(ExperimentKind kind, Map<String, String> written, @Nullable String wrong) {
        return kind.fields().stream()
                .map(field -> new FieldRow(
                        kind.name(),
                        field,
                        written.getOrDefault(field.name(), field.usual()),
                        options(field),
                        field.name().equals(wrong)))
                .toList();
    }

    private List<FieldRow.Option> options(Field field) {
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                datasets.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(), Phrase.of("laboratory.option.snapshot", one.name(), one.size())))
                        .toList();
            case SUITE, SUITE_OR_NONE ->
                suites.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(), Phrase.of("laboratory.option.suite", one.said(), one.items())))
                        .toList();
            case CHOICE, CHOICES ->
                field.options().stream()
                        .map(option -> new FieldRow.Option(option, Phrase.of("laboratory.choice." + option)))
                        .toList();
            default -> List.of();
        };
    }

    /** What an experiment was asked to do; names of data with where they are and their digest. */
    List<Said> said(ExperimentView experiment) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(experiment.kind()))
                .flatMap(kind -> kind.fields().stream())
                .map(field -> said(experiment, field))
                .toList();
    }

    private Said said(ExperimentView experiment, Field field) {
        var settings = experiment.settings();
        var label = Phrase.of("laboratory.%s.%s".formatted(experiment.kind(), field.name()));
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                settings.snapshot(field.name())
                        .map(datasets::find)
                        .map(one -> new Said(label, one.name(), "/snapshots/" + one.id(), one.digest()))
                        .orElse(new Said(label, "", null, null));
            case SUITE, SUITE_OR_NONE ->
                settings.suite(field.name())
                        .map(suites::find)
                        .map(one -> new Said(label, one.name(), "/suites/" + one.id(), one.digest()))
                        .orElse(new Said(label, "", null, null));
            default -> new Said(label, settings.text(field.name()), null, null);
        };
    }

    /**
     * A setting as a page shows it.
     *
     * @param address of the data, within this application; null where the setting is none
     */
    record Said(
            Phrase label,
            String value,
            @Nullable String address,
            @Nullable String digest) {}
}
