package org.touchstone.labeling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside the choice. In a verdict, responses are numbered by their position on the screen; in a judgment,
 * by their place in the comparison.
 *
 * @param reason why the worker could not tell, 1 to 500 characters
 * @param ranking the order of several responses
 * @param aspects by the aspect's name: one number for a comparison of sides (-1 the first or left one, 0 a tie, 1 the other),
 *     one from 1 to 5 for each response where they are rated
 * @param rationale why, in the worker's words, at most 4,000 characters; blank counts as none
 * @param confidence from 1 (a guess) to 5 (certain)
 */
public record Details(
        @Nullable String reason,
        @Nullable Ranking ranking,
        Map<String, List<Integer>> aspects,
        @Nullable String rationale,
        @Nullable Integer confidence) {

    /** The longest rationale, in characters. */
    public static final int LONGEST_RATIONALE = 4_000;

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Nothing beside the choice. */
    public static final Details NONE = new Details(null, null, Map.of(), null, null);

    public Details {
        reason = text("reason", reason, LONGEST_REASON);
        rationale = text("rationale", rationale, LONGEST_RATIONALE);
        var copied = new TreeMap<String, List<Integer>>();
        aspects.forEach((name, answers) -> copied.put(name, List.copyOf(answers)));
        aspects = Map.copyOf(copied);
        if (confidence != null && (confidence < 1 || confidence > 5)) {
            throw new InvalidVerdict("confidence", "The confidence lies between 1 and 5 but was " + confidence);
        }
    }

    /** A rationale and nothing else. */
    public static Details of(@Nullable String rationale) {
        return new Details(null, null, Map.of(), rationale, null);
    }

    /** The same answer with responses numbered by their place in the comparison instead of their position on the screen. */
    Details inComparison(Order order) {
        var ranked = ranking == null ? null : ranking.renumbered(order::place);
        var turned = new TreeMap<String, List<Integer>>();
        aspects.forEach((name, answers) -> turned.put(name, inComparison(answers, order)));
        return new Details(reason, ranked, turned, rationale, confidence);
    }

    /** The inverse of {@link #inComparison}. */
    Details onScreen(Order order) {
        var ranked = ranking == null ? null : ranking.renumbered(order::position);
        var turned = new TreeMap<String, List<Integer>>();
        aspects.forEach((name, answers) -> turned.put(name, onScreen(answers, order)));
        return new Details(reason, ranked, turned, rationale, confidence);
    }

    private static List<Integer> inComparison(List<Integer> answers, Order order) {
        return isSide(answers, order) ? turned(answers, order) : order.inComparison(answers);
    }

    private static List<Integer> onScreen(List<Integer> answers, Order order) {
        return isSide(answers, order) ? turned(answers, order) : order.onScreen(answers);
    }

    private static boolean isSide(List<Integer> answers, Order order) {
        return answers.size() == 1 && order.size() == 2;
    }

    private static List<Integer> turned(List<Integer> answers, Order order) {
        return order.swapsPair() ? List.of(-answers.getFirst()) : answers;
    }

    private static @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > longest || stripped.indexOf('\0') >= 0) {
            throw new InvalidVerdict(field, "A %s is text of at most %,d characters".formatted(field, longest));
        }
        return stripped;
    }
}
