package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touchstone.preference.Explanation;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * A word that speaks for one response, all its places in one response taken together.
 *
 * @param inFirst whether it stands in the first response
 * @param amount by how much it moves the difference of the scores towards the response it speaks for
 * @param places how often it stands there
 */
record Push(String word, boolean inFirst, double amount, int places) {

    private static final int SHOWN = 8;

    /** The words that speak most for the first response, or for the second; the strongest first. */
    static List<Push> towards(boolean towardsFirst, Explanation first, Explanation second) {
        var pushes = new ArrayList<Push>();
        collect(first, true, towardsFirst, pushes);
        collect(second, false, towardsFirst, pushes);
        return pushes.stream()
                .filter(push -> push.amount > 0)
                .sorted(Comparator.comparingDouble(Push::amount).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static void collect(Explanation explanation, boolean isFirst, boolean towardsFirst, List<Push> pushes) {
        Map<String, Push> byWord = new LinkedHashMap<>();
        double sign = isFirst == towardsFirst ? 1 : -1;
        for (var piece : explanation.pieces()) {
            var word = piece.text().strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                byWord.merge(word, new Push(word, isFirst, sign * piece.share(), 1), Push::plus);
            }
        }
        pushes.addAll(byWord.values());
    }

    private Push plus(Push other) {
        return new Push(word, inFirst, amount + other.amount, places + other.places);
    }

    /** The response in which it stands. */
    public Phrase where() {
        return Phrase.of("preference.score." + (inFirst ? "first" : "second"));
    }

    public Phrase number() {
        return Figure.decimal(amount, 3);
    }
}
