package org.touchstone.datasets.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.PolicyRule;
import org.touchstone.datasets.Reading;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.support.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes figures out of a snapshot's manifest and puts its rules into words. */
final class Manifest {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode json;

    Manifest(SnapshotView snapshot) {
        json = JSON.readTree(snapshot.manifest());
    }

    /** How the labels came about, a sentence each. */
    List<Phrase> rules() {
        var rules = new ArrayList<Phrase>();
        var source = json.path("source");
        if (source.has("file")) {
            rules.add(rule("file", source.path("file").asString(), source.path("accepted"), source.path("rejected")));
            source.path("licence").asStringOpt().ifPresent(licence -> rules.add(rule("licence", licence)));
        } else {
            rules.addAll(studyRules(json.path("recipe").path("labels"), source));
        }
        rules.addAll(splitRules(json.path("recipe").path("split")));
        rules.addAll(oddities(json.path("counts")));
        return rules;
    }

    private static List<Phrase> studyRules(JsonNode labels, JsonNode source) {
        var policy = LabelPolicy.recall(labels);
        var rules = new ArrayList<>(aggregation(labels, source));
        rules.addAll(policy.notes());
        if (policy.reading().direction() == Reading.Direction.STUDY
                && labels.path("orientation").asString().equals("WORSE")) {
            rules.add(rule("worse"));
        }
        if (source.has("adjudicated")) {
            var decided = source.path("adjudicated");
            rules.add(rule("decided", decided.path("used"), decided.path("undecidable")));
        }
        rules.addAll(source.has("funnel") ? steps(policy, source.path("funnel")) : leftOut(source.path("leftOut")));
        rules.addAll(PersonalRules.of(source));
        if (source.path("edits").asInt() > 0) {
            rules.add(rule("edits", source.path("edits")));
        }
        if (source.path("simulatedJudgments").asInt() > 0) {
            rules.add(rule("programs", source.path("simulatedJudgments")));
        }
        return rules;
    }

    /** Each rule with what it left out; personal data is no rule of the policy and was looked for before all of them. */
    private static List<Phrase> steps(LabelPolicy policy, JsonNode funnel) {
        var steps = new HashMap<String, JsonNode>();
        funnel.values().forEach(step -> steps.put(step.path("rule").asString(), step));
        var told = new ArrayList<Phrase>();
        if (steps.containsKey(PolicyRule.PERSONAL.slug())) {
            told.add(step(PolicyRule.PERSONAL, Phrase.of("datasets.policy.personal"), steps));
        }
        policy.sentences().forEach(sentence -> told.add(step(sentence.rule(), sentence.words(), steps)));
        return told;
    }

    private static Phrase step(PolicyRule rule, Phrase words, Map<String, JsonNode> steps) {
        var step = steps.getOrDefault(rule.slug(), JSON.nullNode());
        return rule(
                "step",
                words,
                step.path("dropped"),
                step.path("of"),
                rule.unit().words());
    }

    private static List<Phrase> aggregation(JsonNode labels, JsonNode source) {
        var policy = labels.path("policy").asString();
        var counted = rule(policy, labels.path("minimumJudgments"), source.path("judgments"), source.path("workers"));
        if (!source.has("aggregation")) {
            return List.of(counted);
        }
        var method = source.path("aggregation").path("method").asString().replace('_', '-');
        return List.of(counted, rule("soft.method", Phrase.of("quality.consensus.method." + method)));
    }

    private static List<Phrase> leftOut(JsonNode out) {
        var usual =
                rule("left-out", out.path("golds"), out.path("fewJudgments"), out.path("ties"), out.path("weakest"));
        return out.path("changed").asInt() == 0 ? List.of(usual) : List.of(usual, rule("changed", out.path("changed")));
    }

    private static List<Phrase> splitRules(JsonNode split) {
        var rules = new ArrayList<Phrase>();
        if (split.has("folds")) {
            var which = split.path("validationFold").asBoolean() ? "folds.validation" : "folds";
            rules.add(rule(which, split.path("fold"), split.path("folds"), split.path("seed")));
        } else {
            rules.add(rule(
                    "split",
                    percent(split.path("train")),
                    percent(split.path("validation")),
                    percent(split.path("test")),
                    split.path("seed")));
        }
        if (split.has("stratum")) {
            rules.add(rule("own-draw"));
        }
        if (split.path("balanced").asBoolean()) {
            rules.add(rule("balanced"));
        }
        return rules;
    }

    private static long percent(JsonNode share) {
        return Math.round(100 * share.asDouble());
    }

    private static List<Phrase> oddities(JsonNode counts) {
        var odd = new ArrayList<Phrase>();
        if (counts.path("repeated").asInt() > 0) {
            odd.add(rule("repeated", counts.path("repeated")));
        }
        if (counts.path("turnMarkersInResponses").asInt() > 0) {
            odd.add(rule("markers", counts.path("turnMarkersInResponses")));
        }
        return odd;
    }

    /** The message of a rule with texts and counts in its gaps. */
    private static Phrase rule(String name, Object... told) {
        return Phrase.of(
                "datasets.rule." + name,
                Stream.of(told)
                        .map(each ->
                                each instanceof JsonNode count ? Long.valueOf(count.asLong()) : (Serializable) each)
                        .toArray(Serializable[]::new));
    }
}
