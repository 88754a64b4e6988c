package org.touchstone.datasets.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchstone.datasets.Origin;
import org.touchstone.datasets.SnapshotProfile;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.support.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The card of a dataset: what it is, how its labels came about and how far they agree. What the system does not know is marked as to be filled
 * in.
 */
final class DatasetCard {

    private static final JsonMapper JSON = new JsonMapper();

    private final SnapshotView snapshot;
    private final List<String> rules;
    private final SnapshotProfile profile;
    private final JsonNode manifest;

    /** @param rules how the labels came about, a sentence each */
    DatasetCard(SnapshotView snapshot, List<String> rules, SnapshotProfile profile) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.profile = profile;
        this.manifest = JSON.readTree(snapshot.manifest());
    }

    /** @param files where the file of each part lies beside the card; empty where none does */
    String markdown(Map<Split, String> files) {
        return String.join(
                "\n",
                frontMatter(files),
                "# " + line(snapshot.name()) + "\n",
                simulated()
                        + "Pairs of responses with a label that says which is the better one, frozen by Touchstone. "
                        + "Digest `" + snapshot.digest() + "`.\n",
                parts(),
                "## How the labels came about\n",
                rules.stream().map(rule -> "- " + line(rule)).collect(Collectors.joining("\n")) + "\n",
                agreement(),
                contents(),
                new CrowdWorkSheet(snapshot, manifest.path("source")).markdown());
    }

    /** What programs read; the name is written as a JSON string, which YAML reads alike. */
    private String frontMatter(Map<Split, String> files) {
        return """
            ---
            pretty_name: %s
            %stask_categories:
            - reinforcement-learning
            tags:
            - preference
            - human-feedback
            - reward-model
            size_categories:
            - %s
            ---
            """.formatted(JSON.writeValueAsString(snapshot.name()), configuration(files), sizeCategory());
    }

    private static String configuration(Map<Split, String> files) {
        if (files.isEmpty()) {
            return "";
        }
        return files.entrySet().stream()
                .map(file ->
                        "  - split: %s\n    path: %s\n".formatted(file.getKey().code(), file.getValue()))
                .collect(Collectors.joining("", "configs:\n- config_name: default\n  data_files:\n", ""));
    }

    private String sizeCategory() {
        int size = snapshot.size();
        if (size < 1_000) {
            return "n<1K";
        }
        var bounds = List.of("1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M");
        return bounds.get(Math.min(bounds.size() - 1, (int) Math.log10(size) - 3));
    }

    private String simulated() {
        return snapshot.simulated()
                ? "**Judgments of programs stand behind labels of this dataset. It is for trying things out, not for"
                        + " findings.**\n\n"
                : "";
    }

    private String parts() {
        return """
            Ties have no place in files of chosen and rejected responses; `manifest.json` counts them.

            | part | pairs |
            |---|---:|
            | train | %d |
            | validation | %d |
            | test | %d |
            """.formatted(snapshot.count(Split.TRAIN), snapshot.count(Split.VALIDATION), snapshot.count(Split.TEST));
    }

    private String agreement() {
        var agreement = manifest.path("source").path("agreement");
        if (!agreement.has("observed")) {
            return "## Agreement\n\nNot known"
                    + (agreement.has("missing")
                            ? ": " + agreement.path("missing").asString()
                            : "") + ".\n";
        }
        return """
            ## Agreement

            At the time of freezing, over all judgments of the study on comparisons with at least two, with intervals of 95%% from resampling \
            comparisons:

            | figure | value | interval |
            |---|---:|---|
            %s
            """.formatted(List.of("leaveOneOut", "observed", "alphaNominal", "alphaOrdinal").stream()
                .map(name -> figure(name, agreement.path(name)))
                .collect(Collectors.joining("\n")));
    }

    private static String figure(String name, JsonNode figure) {
        var words = switch (name) {
            case "leaveOneOut" -> "a judgment agrees with the majority of the others";
            case "observed" -> "two judgments of a comparison agree";
            case "alphaNominal" -> "Krippendorff's alpha of outcomes";
            default -> "Krippendorff's alpha of strengths (ordinal)";
        };
        return "| %s | %s | %s to %s |"
                .formatted(
                        words, number(figure.path("value")), number(figure.path("low")), number(figure.path("high")));
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? String.format(Locale.ROOT, "%.3f", node.asDouble()) : "–";
    }

    private String contents() {
        var lengths = profile.lengths();
        return """
            ## What is in it

            Median length in characters: conversation %d, chosen response %d, rejected response %d. %s

            %s
            """.formatted(
                        lengths.conversation().median(),
                        lengths.chosen().median(),
                        lengths.rejected().median(),
                        longer(lengths.longer()),
                        balance(profile.labels()));
    }

    private static String longer(Figure longer) {
        var share = longer.value();
        return share == null
                ? ""
                : String.format(Locale.ROOT, "Choosing the longer one would be right for %.1f%%.", 100 * share);
    }

    private String balance(SnapshotProfile.Labels labels) {
        return "The first response is preferred in %d pairs, the second in %d; %d are ties. "
                        .formatted(labels.firsts(), labels.seconds(), labels.ties())
                + (snapshot.origin() == Origin.IMPORTED
                        ? "The labels came in a file; see `manifest.json`."
                        : "Workers have names that hold within this dataset only.");
    }

    /** Text of people on one line, in which nothing is Markdown. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
