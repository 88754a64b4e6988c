package org.touchstone.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.evaluation.Details.Lengths;
import org.touchstone.statistics.SpearmanRho;
import org.touchstone.support.Figure;

/** How much of what a model prefers is the length of the responses. */
final class LengthControl {

    private static final double MATCHED = 0.1;
    private static final int FEWEST_RESPONSES = 3;

    private final Scored all;
    private final Scored decisive;
    private final Scores scores;

    LengthControl(Scored all, Scores scores) {
        this.all = all;
        this.decisive = all.decisive();
        this.scores = scores;
    }

    Lengths lengths() {
        var regression = new StyleRegression(decisive);
        double[] within = within();
        return new Lengths(
                matched(),
                matchedRows().length,
                regression.coefficients(),
                regression.atEqualStyle(),
                rank(),
                within.length == 0
                        ? Figure.missing("no conversation has three responses of different length and score")
                        : Intervals.mean(
                                within, IntStream.range(0, within.length).toArray()),
                within.length);
    }

    private Figure matched() {
        double[] right = decisive.right();
        int[] conversations = decisive.conversations();
        int[] rows = matchedRows();
        return rows.length == 0
                ? Figure.missing("no two responses are of about the same length")
                : Intervals.mean(
                        IntStream.of(rows).mapToDouble(row -> right[row]).toArray(),
                        IntStream.of(rows).map(row -> conversations[row]).toArray());
    }

    private int[] matchedRows() {
        return IntStream.range(0, decisive.size())
                .filter(row -> isMatched(decisive.items().get(row)))
                .toArray();
    }

    private static boolean isMatched(Item item) {
        int longest =
                Math.max(item.pair().first().length(), item.pair().second().length());
        return Math.abs(item.extraLength()) <= MATCHED * longest;
    }

    /** Over both namings of each pair, so that it does not matter which response is called first. */
    private Figure rank() {
        double[] margins = all.margins();
        double[] longer = all.items().stream()
                .mapToDouble(item ->
                        logLength(item.pair().first()) - logLength(item.pair().second()))
                .toArray();
        return Intervals.resorted(
                all.conversations(),
                rows -> SpearmanRho.of(Scored.bothWays(margins, rows), Scored.bothWays(longer, rows)));
    }

    /** For each conversation with enough responses, the correlation of their scores with their lengths. */
    private double[] within() {
        Map<Integer, Map<String, Double>> responses = new LinkedHashMap<>();
        int[] conversations = all.conversations();
        for (int row = 0; row < all.size(); row++) {
            var pair = all.items().get(row).pair();
            var own = responses.computeIfAbsent(conversations[row], _ -> new HashMap<>());
            own.put(pair.first(), scores.first(row));
            own.put(pair.second(), scores.second(row));
        }
        return responses.values().stream()
                .filter(own -> own.size() >= FEWEST_RESPONSES)
                .mapToDouble(LengthControl::correlation)
                .filter(Double::isFinite)
                .toArray();
    }

    private static double correlation(Map<String, Double> scored) {
        return SpearmanRho.of(
                scored.keySet().stream().mapToDouble(LengthControl::logLength).toArray(),
                scored.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double logLength(String text) {
        return Math.log(1.0 + text.length());
    }
}
