package org.touchstone.datasets.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Typed;

/** What to freeze as somebody typed it, right or wrong; whatever is missing is the usual, and shares are in percent. */
final class FreezeForm {

    /** Boxes that are not ticked are not sent, so their absence means something once the form was filled in. */
    private static final Set<String> BOXES = Set.of(
            "dropWeakest",
            "adjudicatedFirst",
            "includeSimulated",
            "external",
            "withoutPaused",
            "passedTest",
            "validationFold",
            "ownDraw",
            "balanced");

    private final Typed typed;
    private final Typed usual;

    private FreezeForm(Typed typed, Typed usual) {
        this.typed = typed;
        this.usual = usual;
    }

    static FreezeForm of(MultiValueMap<String, String> parameters, StudyView study) {
        var usual = usual(study);
        var values = new HashMap<String, List<String>>(parameters);
        usual.forEach((field, value) -> {
            if (!BOXES.contains(field) || !parameters.containsKey("asked")) {
                values.putIfAbsent(field, List.of(value));
            }
        });
        if (isBlank(values, "name")) {
            values.put("name", List.of(study.settings().name()));
        }
        if (!parameters.containsKey("split")) {
            values.put("split", List.of(parameters.containsKey("train") ? SplitChoice.CUSTOM : SplitChoice.USUAL));
        }
        var had = new HashMap<String, List<String>>();
        usual.forEach((field, value) -> had.put(field, List.of(value)));
        return new FreezeForm(new Typed(values), new Typed(had));
    }

    private static boolean isBlank(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().allMatch(String::isBlank);
    }

    private static Map<String, String> usual(StudyView study) {
        var usual = new HashMap<>(Map.of(
                "aggregation", "MAJORITY",
                "ties", "DROP",
                "minimumJudgments", "1",
                "minimumAgreement", "",
                "adjudicatedFirst", "true",
                "external", "true",
                "teamRule", "ANY",
                "direction", "STUDY",
                "margin", "NONE",
                "marginSlope", "1"));
        usual.putAll(Map.of("marginNumbers", "0 0.333 0.667 1", "golds", "LEAVE_OUT", "repeats", "FIRST"));
        usual.putAll(Map.of("edits", "IGNORE", "without", "", "goldAccuracy", "", "aspect", "", "from", "", "to", ""));
        usual.putAll(Map.of("train", "80", "validation", "10", "test", "10", "folds", "5", "fold", "1", "seed", "1"));
        if (study.settings().scale().steps() > 1) {
            usual.put("dropWeakest", "true");
        }
        return usual;
    }

    FreezeRequest request(StudyView study) {
        return new FreezeRequest(
                study.id(),
                text("name"),
                LabelPolicy.read(PolicyForm.json(typed)),
                SplitChoice.plan(typed, study.id()),
                TypedNumbers.seed(text("seed")));
    }

    /** What stands in a field. */
    public String text(String field) {
        return typed.text(field);
    }

    /** Whether a choice is made. */
    public boolean has(String field, String value) {
        return typed.has(field, value);
    }

    /** Whether a box is ticked. */
    public boolean on(String field) {
        return typed.has(field, "true");
    }

    /** Whether any of the fields is not as it usually is, so that it should be seen. */
    public boolean differs(String... fields) {
        return Stream.of(fields).anyMatch(field -> !typed.all(field).equals(usual.all(field)));
    }
}
