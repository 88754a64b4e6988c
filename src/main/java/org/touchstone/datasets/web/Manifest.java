package org.touchstone.datasets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.SnapshotView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes figures out of a snapshot's manifest and puts its rules into words. */
final class Manifest {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode json;

    Manifest(SnapshotView snapshot) {
        json = JSON.readTree(snapshot.manifest());
    }

    /** How many ties the exported file leaves out. */
    int tiesLeftOut(Export export) {
        return json.path("files").values().stream()
                .filter(file ->
                        file.path("format").asString().equals(export.format().code()))
                .filter(file -> export.split() == null
                        || file.path("split")
                                .asString()
                                .equals(export.split().name().toLowerCase(Locale.ROOT)))
                .mapToInt(file -> file.path("tiesLeftOut").asInt())
                .sum();
    }

    /** The files in which the snapshot leaves the house. */
    List<File> files() {
        return json.path("files").values().stream()
                .map(file -> new File(
                        file.path("format").asString(),
                        file.path("split").asString(),
                        "%,d".formatted(file.path("lines").asInt()),
                        "%,d".formatted(file.path("tiesLeftOut").asInt()),
                        file.path("sha256").asString()))
                .toList();
    }

    /** How the labels came about, a sentence each. */
    List<String> rules() {
        var rules = new ArrayList<String>();
        var labels = json.path("recipe").path("labels");
        var source = json.path("source");
        if (source.has("file")) {
            rules.add("Labels as they stand in the file %s: %,d lines accepted, %,d rejected."
                    .formatted(
                            source.path("file").asString(),
                            source.path("accepted").asLong(),
                            source.path("rejected").asLong()));
        } else {
            rules.addAll(studyRules(labels, source));
        }
        rules.add(splitRule(json.path("recipe").path("split")));
        rules.addAll(oddities(json.path("counts")));
        return rules;
    }

    private static List<String> studyRules(JsonNode labels, JsonNode source) {
        var rules = new ArrayList<String>();
        rules.add(
                "Majority of at least %d judgments for each comparison; %,d judgments by %,d workers stand behind the pairs."
                        .formatted(
                                labels.path("minimumJudgments").asInt(),
                                source.path("judgments").asInt(),
                                source.path("workers").asInt()));
        rules.add(labels.path("ties").asString().equals("HALF") ? "Ties are labelled one half." : "Ties are left out.");
        if (labels.path("dropWeakest").asBoolean()) {
            rules.add("Pairs whose judgments are on average no stronger than the weakest step are left out.");
        }
        if (labels.path("orientation").asString().equals("WORSE")) {
            rules.add("Workers chose the worse response; labels are turned round, so that chosen is the better one.");
        }
        if (source.has("adjudicated")) {
            rules.add(decided(source.path("adjudicated")));
        }
        rules.add(leftOut(source.path("leftOut")));
        if (source.path("simulatedJudgments").asInt() > 0) {
            rules.add("%,d of the judgments are by programs."
                    .formatted(source.path("simulatedJudgments").asInt()));
        }
        return rules;
    }

    private static String decided(JsonNode counts) {
        return "Decided by researchers instead of the majority: %,d pairs; %,d comparisons left out as not to be judged."
                .formatted(
                        counts.path("used").asInt(), counts.path("undecidable").asInt());
    }

    private static String leftOut(JsonNode counts) {
        return "Left out: %,d golds, %,d with fewer judgments, %,d ties, %,d of the weakest step."
                .formatted(
                        counts.path("golds").asInt(),
                        counts.path("fewJudgments").asInt(),
                        counts.path("ties").asInt(),
                        counts.path("weakest").asInt());
    }

    private static String splitRule(JsonNode split) {
        return "Divided by conversation: %.0f%% train, %.0f%% validation, %.0f%% test on average, seed %d."
                .formatted(
                        100 * split.path("train").asDouble(),
                        100 * split.path("validation").asDouble(),
                        100 * split.path("test").asDouble(),
                        split.path("seed").asLong());
    }

    private static List<String> oddities(JsonNode counts) {
        var odd = new ArrayList<String>();
        if (counts.path("repeated").asInt() > 0) {
            odd.add("%,d pairs are there a second or further time."
                    .formatted(counts.path("repeated").asInt()));
        }
        if (counts.path("turnMarkersInResponses").asInt() > 0) {
            odd.add("%,d pairs have a response with turn markers inside: it spans several turns."
                    .formatted(counts.path("turnMarkersInResponses").asInt()));
        }
        return odd;
    }

    /** One file. */
    record File(String format, String split, String lines, String ties, String sha256) {}
}
