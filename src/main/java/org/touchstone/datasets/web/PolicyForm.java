package org.touchstone.datasets.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.touchstone.datasets.Margin;
import org.touchstone.studies.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says in JSON what was typed into the form of a label policy; what is no number stays a text, so that it is refused as it was typed. */
final class PolicyForm {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BETWEEN = Pattern.compile("[;\\s]+");
    private static final Pattern LINES = Pattern.compile("[,;\\n]");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    private PolicyForm() {}

    static ObjectNode json(Typed typed) {
        var json = JSON.createObjectNode();
        for (var field : List.of("aggregation", "ties", "golds", "repeats", "edits", "aspect", "direction")) {
            json.put(field, typed.text(field));
        }
        for (var box : List.of("dropWeakest", "adjudicatedFirst", "includeSimulated")) {
            json.put(box, typed.has(box, "true"));
        }
        number(json, "minimumJudgments", typed.text("minimumJudgments"));
        json.put("minimumAgreement", TypedNumbers.share("minimumAgreement", typed.text("minimumAgreement")));
        workers(json.putObject("workers"), typed);
        json.putObject("window").put("from", moment(typed.text("from"))).put("to", moment(typed.text("to")));
        margin(json.putObject("margin"), typed);
        return json;
    }

    private static void workers(ObjectNode json, Typed typed) {
        json.put("external", typed.has("external", "true"))
                .put("paused", !typed.has("withoutPaused", "true"))
                .put("passedTest", typed.has("passedTest", "true"))
                .put("goldAccuracy", TypedNumbers.share("goldAccuracy", typed.text("goldAccuracy")))
                .put("teamRule", typed.text("teamRule"));
        var without = json.putArray("without");
        LINES.splitAsStream(typed.text("without")).forEach(without::add);
        var teams = json.putArray("teams");
        typed.all("teams").forEach(teams::add);
    }

    private static void margin(ObjectNode json, Typed typed) {
        var kind = typed.text("margin");
        json.put("kind", kind.equals("SMALL") || kind.equals("LARGE") ? "TABLE" : kind);
        switch (kind) {
            case "LARGE" -> Margin.Table.LARGE.numbers().forEach(json.putArray("numbers")::add);
            case "TABLE" -> numbers(json, typed.text("marginNumbers"));
            case "LINEAR" -> number(json, "slope", typed.text("marginSlope"));
            default -> {}
        }
    }

    private static void numbers(ObjectNode json, String typed) {
        var parts = Arrays.asList(BETWEEN.split(typed.strip()));
        if (parts.stream().allMatch(PolicyForm::isNumber)) {
            var numbers = json.putArray("numbers");
            parts.forEach(part -> numbers.add(decimal(part)));
        } else {
            json.put("numbers", typed);
        }
    }

    private static void number(ObjectNode json, String field, String typed) {
        if (isNumber(typed)) {
            json.put(field, decimal(typed));
        } else {
            json.put(field, typed);
        }
    }

    private static boolean isNumber(String typed) {
        try {
            decimal(typed);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static BigDecimal decimal(String typed) {
        return new BigDecimal(typed.strip().replace(',', '.'));
    }

    /** Fields for a moment hold no time zone and, where it is 0, no second. */
    private static String moment(String typed) {
        if (typed.isBlank() || typed.endsWith("Z")) {
            return typed.strip();
        }
        return typed.strip() + (MINUTE.matcher(typed.strip()).matches() ? ":00Z" : "Z");
    }
}
