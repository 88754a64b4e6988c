package org.touchstone.preference.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.preference.CardSection;
import org.touchstone.preference.Fit;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelStanding;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import tools.jackson.databind.json.JsonMapper;

/** The card of a model, as Markdown: what it is, what it learned from and how, what it is worth, its limits, and how to use it. */
@Component
class ModelCard {

    private final PreferenceModels models;
    private final Datasets datasets;
    private final List<CardSection> sections;
    private final JsonMapper json;

    ModelCard(PreferenceModels models, Datasets datasets, List<CardSection> sections, JsonMapper json) {
        this.models = models;
        this.datasets = datasets;
        this.sections = sections;
        this.json = json;
    }

    String markdown(ModelId id) {
        var model = models.find(id);
        var measured =
                sections.stream().flatMap(section -> section.of(id).stream()).toList();
        return String.join(
                "\n\n",
                frontMatter(model),
                "# " + line(model.name()),
                about(model),
                data(model, models.standing(id), datasets.find(model.snapshot())),
                configuration(model),
                training(model.figures()),
                measured.isEmpty()
                        ? "## Measured\n\nThis model has not been measured yet. Measure it before you rely on it."
                        : String.join("\n\n", measured),
                CardTexts.limits(model.family()),
                CardTexts.use(model),
                file(model));
    }

    private String frontMatter(ModelView model) {
        return """
            ---
            pretty_name: %s
            library_name: touchstone
            tags:
            - preference-model
            - reward-model
            - %s
            ---\
            """.formatted(
                        json.writeValueAsString(model.name()), model.family().key());
    }

    private static String about(ModelView model) {
        return """
            A preference model that Touchstone trained on %s: it gives a response to a conversation a score. The logistic function of
            the difference of two scores is the probability that people prefer the first (temperature %s is applied already).

            %s\
            """.formatted(
                        model.trainedAt().toString().substring(0, 10),
                        number(model.temperature()),
                        CardTexts.family(model.family()));
    }

    private String data(ModelView model, ModelStanding standing, SnapshotView snapshot) {
        var text = new StringBuilder("## Data\n\n");
        if (!standing.atHome()) {
            return text.append("Learned elsewhere from the snapshot \"%s\" with digest `%s`; brought in as a file."
                            .formatted(
                                    line(Objects.requireNonNullElse(standing.learnedFrom(), "")),
                                    model.provenance().snapshotDigest()))
                    .toString();
        }
        text.append("Snapshot \"%s\", digest `%s`.".formatted(line(snapshot.name()), snapshot.digest()));
        for (var split : Split.values()) {
            text.append("\n- %s: %d pairs".formatted(split.name().toLowerCase(Locale.ROOT), snapshot.count(split)));
        }
        if (snapshot.simulated()) {
            text.append("\n\n"
                    + "**Judgments of programs stand behind labels of this snapshot. The model is for trying"
                    + " things out.**");
        }
        var labels = json.readTree(snapshot.manifest()).path("labels");
        return labels.isMissingNode()
                ? text.toString()
                : text.append("\n\nHow its labels came about:\n\n" + block(labels))
                        .toString();
    }

    private String configuration(ModelView model) {
        var made = model.provenance();
        return "## Configuration\n\n" + block(made.config()) + "\n\nCode: " + line(made.code()) + ". "
                + new TreeMap<>(made.libraries())
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + line(each.getValue()))
                                .collect(Collectors.joining(", "))
                + ".\nThe same snapshot, configuration and code give the same numbers on the same machine.";
    }

    private static String training(ModelView.Figures figures) {
        return "## While it was trained\n\nA first look, without intervals.\n\n"
                + "| pairs | accuracy | log-loss (nats) |\n|---|---:|---:|\n"
                + row("training pairs, each scored by members that had not seen its conversation", figures.heldOut())
                + row("validation pairs, on which the temperature was fitted", figures.validation());
    }

    private static String row(String name, @Nullable Fit fit) {
        if (fit == null) {
            return "";
        }
        var accuracy = fit.accuracy();
        return "| %d %s | %s | %s |\n"
                .formatted(fit.pairs(), name, accuracy == null ? "–" : number(accuracy), number(fit.logLoss()));
    }

    private static String file(ModelView model) {
        return "## File\n\nA safetensors file of %d bytes, SHA-256 `%s`. Its settings:\n\n"
                        .formatted(model.artifact().bytes(), model.artifact().digest())
                + new TreeMap<>(model.provenance().formatting())
                        .entrySet().stream()
                                .map(each -> "- `%s`: %s".formatted(each.getKey(), line(each.getValue())))
                                .collect(Collectors.joining("\n"))
                + "\n";
    }

    private String block(Object value) {
        return "```json\n" + json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n```";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** On one line, and without what Markdown would take for more than a name. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
