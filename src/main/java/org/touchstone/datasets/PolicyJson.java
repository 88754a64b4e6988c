package org.touchstone.datasets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudyView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Label policies as JSON: as programs send them and as they stand in manifests. */
final class PolicyJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PolicyJson() {}

    /** The policy with what of the study its labels depend on; {@code policy} is the older name of the aggregation. */
    static ObjectNode recipe(LabelPolicy policy, StudyView study) {
        var settings = study.settings();
        return JSON.createObjectNode()
                .put("policy", policy.aggregation().name().toLowerCase(Locale.ROOT))
                .setAll(write(policy))
                .put("orientation", settings.orientation().name())
                .put("scale", settings.scale().name());
    }

    /** What a manifest says of the policy, or said before there were so many rules. */
    static LabelPolicy recall(JsonNode recipe) {
        var known = write(LabelPolicy.USUAL);
        var labels =
                JSON.createObjectNode().put("aggregation", recipe.path("policy").asString("majority"));
        recipe.properties().stream()
                .filter(rule -> known.has(rule.getKey()))
                .forEach(rule -> labels.set(rule.getKey(), rule.getValue()));
        return read(labels, "labels");
    }

    static ObjectNode write(LabelPolicy policy) {
        var demands = policy.demands();
        var json = JSON.createObjectNode()
                .put("aggregation", policy.aggregation().name())
                .put("minimumJudgments", demands.minimumJudgments())
                .put("minimumAgreement", demands.minimumAgreement())
                .put("ties", policy.ties().name())
                .put("dropWeakest", demands.dropWeakest())
                .put("includeSimulated", policy.voters().simulated());
        voters(json.putObject("workers"), policy.voters());
        json.putObject("window")
                .put("from", told(policy.window().from()))
                .put("to", told(policy.window().to()));
        reading(json, policy.reading());
        return json.put("golds", policy.material().golds().name())
                .put("repeats", policy.material().repeats().name())
                .put("edits", policy.material().edits().name());
    }

    private static @Nullable String told(@Nullable Object moment) {
        return moment == null ? null : moment.toString();
    }

    private static void voters(ObjectNode json, Voters voters) {
        json.put("external", voters.external())
                .put("paused", voters.paused())
                .put("passedTest", voters.passedTest())
                .put("goldAccuracy", voters.goldAccuracy());
        var without = json.putArray("without");
        voters.without().forEach(without::add);
        var teams = json.put("teamRule", voters.teams().kind().name()).putArray("teams");
        voters.teams().names().forEach(teams::add);
    }

    private static void reading(ObjectNode json, Reading reading) {
        var aspect = reading.question() instanceof Question.OfAspect(var name) ? name : null;
        json.put("aspect", aspect)
                .put("adjudicatedFirst", reading.decidedFirst())
                .put("direction", reading.direction().name());
        margin(json.putObject("margin"), reading.margin());
    }

    private static void margin(ObjectNode json, Margin margin) {
        json.put("kind", MarginKind.of(margin).name());
        switch (margin) {
            case Margin.None() -> {}
            case Margin.Table(var numbers) -> numbers.forEach(json.putArray("numbers")::add);
            case Margin.Linear(double slope) -> json.put("slope", slope);
        }
    }

    /** @param path of the object, for refusals */
    static LabelPolicy read(JsonNode json, String path) {
        var fields = new Fields(json, path);
        var policy = new LabelPolicy(
                fields.word("aggregation", LabelPolicy.Aggregation.MAJORITY),
                fields.word("ties", LabelPolicy.Ties.DROP),
                voters(fields.inner("workers"), fields.flag("includeSimulated", false)),
                window(fields.inner("window")),
                reading(fields),
                new Material(
                        fields.word("golds", Material.Golds.LEAVE_OUT),
                        fields.word("repeats", Material.Repeats.FIRST),
                        fields.word("edits", Material.Edited.IGNORE)),
                new Demands(
                        fields.whole("minimumJudgments", 1),
                        fields.number("minimumAgreement", 0),
                        fields.flag("dropWeakest", false)));
        fields.done();
        return policy;
    }

    private static Voters voters(Fields fields, boolean simulated) {
        var teams = new TeamRule(fields.word("teamRule", TeamRule.Kind.ANY), fields.texts("teams"));
        var voters = new Voters(
                simulated,
                fields.flag("external", true),
                fields.flag("paused", true),
                fields.texts("without"),
                teams,
                fields.flag("passedTest", false),
                fields.number("goldAccuracy", 0));
        fields.done();
        return voters;
    }

    private static Window window(Fields fields) {
        var window = new Window(fields.moment("from"), fields.moment("to"));
        fields.done();
        return window;
    }

    private static Reading reading(Fields fields) {
        var aspect = fields.text("aspect", "");
        return new Reading(
                aspect.isBlank() ? new Question.Overall() : new Question.OfAspect(aspect),
                fields.flag("adjudicatedFirst", true),
                fields.word("direction", Reading.Direction.STUDY),
                margin(fields.inner("margin")));
    }

    private static Margin margin(Fields fields) {
        var kind = fields.word("kind", MarginKind.NONE);
        var margin = switch (kind) {
            case NONE -> new Margin.None();
            case TABLE -> new Margin.Table(fields.numbers("numbers", Margin.Table.SMALL.numbers()));
            case LINEAR -> new Margin.Linear(fields.number("slope", 1));
        };
        fields.done();
        return margin;
    }

    /** The names of the kinds of margins. */
    private enum MarginKind {
        NONE,
        TABLE,
        LINEAR;

        static MarginKind of(Margin margin) {
            return switch (margin) {
                case Margin.None() -> NONE;
                case Margin.Table _ -> TABLE;
                case Margin.Linear _ -> LINEAR;
            };
        }
    }
}
