package org.touchstone.datasets.web;

import java.util.List;
import java.util.Map;
import org.touchstone.datasets.SplitPlan;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ways of dividing that the form offers. */
final class SplitChoice {

    /** Shares that are typed. */
    static final String CUSTOM = "custom";

    /** What is chosen before anybody chooses. */
    static final String USUAL = "80-10-10";

    /** In the order of the page. */
    static final List<String> PRESETS = List.of(USUAL, "95-0-5", "65-0-35", "50-0-50");

    private static final String FOLDS = "folds";
    private static final Map<String, Integer> FIELDS = Map.of("train", 0, "validation", 1, "test", 2);
    private static final JsonMapper JSON = new JsonMapper();

    private SplitChoice() {}

    static SplitPlan plan(Typed typed, StudyId study) {
        var json = JSON.createObjectNode()
                .put("ownDraw", typed.has("ownDraw", "true"))
                .put("balanced", typed.has("balanced", "true"));
        var choice = typed.text("split");
        if (choice.equals(FOLDS)) {
            json.put("folds", TypedNumbers.whole("folds", typed.text("folds")))
                    .put("fold", TypedNumbers.whole("fold", typed.text("fold")))
                    .put("validationFold", typed.has("validationFold", "true"));
        } else {
            shares(json, typed, choice);
        }
        return SplitPlan.read(json, study);
    }

    private static void shares(ObjectNode json, Typed typed, String choice) {
        var preset = PRESETS.contains(choice) ? List.of(choice.split("-", 3)) : List.<String>of();
        var shares = TypedNumbers.shares(
                part("train", typed, preset), part("validation", typed, preset), part("test", typed, preset));
        json.put("train", shares.train()).put("validation", shares.validation()).put("test", shares.test());
    }

    private static int part(String field, Typed typed, List<String> preset) {
        var text = preset.isEmpty() ? typed.text(field) : preset.get(FIELDS.getOrDefault(field, 0));
        return TypedNumbers.whole(field, text);
    }
}
