package org.touchstone.labeling.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Improvement;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * An answer as a program sends it.
 *
 * @param outcome may be left out where there is a ranking
 * @param strength may be left out where no side is chosen and where the scale has one step only
 * @param ranking positions in groups, the best first: {@code [[2], [1, 3]]}
 * @param aspects {@code {"helpful": "LEFT"}} or {@code "RIGHT"} or {@code "TIE"} for sides, {@code {"helpful": [4, 2]}} for
 *     ratings by position
 * @param pasted how many characters of the rationale were pasted and not typed; left out where nobody counted
 * @param improvement the response at a position, rewritten: {@code {"position": 2, "text": "..."}}; the same text counts as none
 */
record JudgmentBody(
        @Nullable Choice outcome,
        @Nullable Integer strength,
        @Nullable String reason,
        @Nullable List<List<Integer>> ranking,
        @Nullable Map<String, JsonNode> aspects,
        @Nullable String rationale,
        @Nullable Integer confidence,
        @Nullable Long activeMs,
        @Nullable Integer pasted,
        @Nullable Rewritten improvement) {

    /** A response as it should have been, by its position. */
    record Rewritten(int position, @Nullable String text) {}

    private static final Map<String, Integer> SIDES = Map.of("LEFT", -1, "TIE", 0, "RIGHT", 1);

    Verdict verdict(StudySettings settings, List<String> texts) {
        var choice = outcome == null && ranking != null ? Choice.RANKED : outcome;
        if (choice == null) {
            throw new Missing("outcome", "Say " + answers(settings.scale()));
        }
        var details = new Details(
                reason, ranking == null ? null : new Ranking(ranking), readAspects(), rationale, confidence);
        var active = Duration.ofMillis(activeMs == null ? 0 : activeMs);
        return new Verdict(choice, strength == null ? onlyStrength(choice, settings) : strength, details, active)
                .withPasted(pasted)
                .with(rewritten(texts));
    }

    private @Nullable Improvement rewritten(List<String> texts) {
        if (improvement == null) {
            return null;
        }
        int position = improvement.position();
        var text = improvement.text() == null ? "" : improvement.text();
        return position < 1 || position > texts.size()
                ? new Improvement(position, text)
                : Improvement.of(position, text, texts.get(position - 1)).orElse(null);
    }

    private static String answers(Scale scale) {
        return switch (scale) {
            case RANKING -> "RANKED, with a ranking";
            case REVIEW -> "CORRECT or INCORRECT";
            default -> "LEFT, RIGHT or TIE";
        };
    }

    private static int onlyStrength(Choice outcome, StudySettings settings) {
        if (!outcome.isPreference()) {
            return 0;
        }
        if (settings.scale().steps() > 1) {
            throw new Missing(
                    "strength",
                    "Say how strong the preference is, from 1 to "
                            + settings.scale().steps());
        }
        return 1;
    }

    private Map<String, List<Integer>> readAspects() {
        var read = new HashMap<String, List<Integer>>();
        if (aspects != null) {
            aspects.forEach((name, answer) -> read.put(name, aspect(name, answer)));
        }
        return read;
    }

    private static List<Integer> aspect(String name, JsonNode answer) {
        if (answer.isString() && SIDES.containsKey(answer.stringValue())) {
            return List.of(SIDES.get(answer.stringValue()));
        }
        if (answer.isArray() && answer.valueStream().allMatch(JsonNode::isInt)) {
            return answer.valueStream().map(JsonNode::intValue).collect(Collectors.toList());
        }
        throw new Missing("aspects", "Answer for " + name + " with LEFT, RIGHT or TIE, or with a list of ratings");
    }

    private static final class Missing extends Refusal.Invalid {
        Missing(String field, String message) {
            super("invalid-judgment", field, message);
        }
    }
}
