package org.touchstone.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.preference.CardSection;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Figure;

/** What a model's card says of its measurements. */
@Component
class MeasuredCard implements CardSection {

    private final Evaluations evaluations;
    private final Suites suites;
    private final Datasets datasets;

    MeasuredCard(Evaluations evaluations, Suites suites, Datasets datasets) {
        this.evaluations = evaluations;
        this.suites = suites;
        this.datasets = datasets;
    }

    @Override
    public Optional<String> of(ModelId model) {
        var rows = evaluations.of(model).stream()
                .flatMap(evaluation ->
                        Optional.ofNullable(evaluation.figures())
                                .map(figures -> row(evaluation.target(), figures))
                                .stream())
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of("## Measured\n\nWith 95% intervals from resampling conversations.\n\n"
                        + "| on | pairs | conversations | accuracy | log-loss (nats) | expected calibration error |\n"
                        + "|---|---:|---:|---:|---:|---:|\n" + rows);
    }

    private String row(Target target, Figures figures) {
        var counts = figures.counts();
        var measures = figures.measures();
        return "| %s | %d | %d | %s | %s | %s |\n"
                .formatted(
                        name(target),
                        counts.pairs(),
                        counts.conversations(),
                        text(measures.accuracy()),
                        text(measures.logLoss()),
                        text(measures.ece()));
    }

    private String name(Target target) {
        var name = switch (target) {
            case Target.OnSuite(var suite) -> "suite " + suites.find(suite).name();
            case Target.OnSnapshot(var snapshot, var split) ->
                split.name().toLowerCase(Locale.ROOT) + " pairs of "
                        + datasets.find(snapshot).name();
        };
        return name.replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static String text(Figure figure) {
        if (figure.value() == null) {
            return "–";
        }
        var value = String.format(Locale.ROOT, "%.3f", figure.value());
        return figure.low() == null || figure.high() == null
                ? value
                : value + String.format(Locale.ROOT, " (%.3f to %.3f)", figure.low(), figure.high());
    }
}
