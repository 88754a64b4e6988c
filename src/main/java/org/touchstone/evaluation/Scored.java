package org.touchstone.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.statistics.Calibration;

/** Pairs with what a model says of them. */
final class Scored {

    private final List<Item> items;
    private final double[] margins;
    private final int[] conversations;

    /**
     * @param margins for each item, score of the first response minus score of the second
     * @param conversations for each item, a number that it shares with the items of the same conversation, however far each has come
     */
    private Scored(List<Item> items, double[] margins, int[] conversations) {
        if (items.size() != margins.length || items.size() != conversations.length) {
            throw new IllegalArgumentException(items.size() + " items but " + margins.length + " margins");
        }
        this.items = items;
        this.margins = margins.clone();
        this.conversations = conversations.clone();
    }

    static Scored of(List<Item> items, double[] margins) {
        var numbers = new HashMap<String, Integer>();
        var conversations = items.stream()
                .map(item -> ConversationHash.ofOpening(item.pair().conversation()))
                .mapToInt(hash -> numbers.computeIfAbsent(hash, _ -> numbers.size()))
                .toArray();
        return new Scored(items, margins, conversations);
    }

    /** The same items with another model's margins. */
    Scored by(double[] others) {
        return new Scored(items, others, conversations);
    }

    /** Differences of first and second under both namings of each pair, so that it does not matter which response is called first. */
    static double[] bothWays(double[] differences, int... rows) {
        int n = rows.length;
        return IntStream.range(0, 2 * n)
                .mapToDouble(i -> i < n ? differences[rows[i]] : -differences[rows[i - n]])
                .toArray();
    }

    List<Item> items() {
        return items;
    }

    double[] margins() {
        return margins.clone();
    }

    int[] conversations() {
        return conversations.clone();
    }

    int size() {
        return items.size();
    }

    /** The places of those items whose label prefers a response. */
    int[] decisiveRows() {
        return IntStream.range(0, size())
                .filter(row -> items.get(row).decisive())
                .toArray();
    }

    /** Those items whose label prefers a response. */
    Scored decisive() {
        int[] rows = decisiveRows();
        return new Scored(
                IntStream.of(rows).mapToObj(items::get).toList(),
                IntStream.of(rows).mapToDouble(row -> margins[row]).toArray(),
                IntStream.of(rows).map(row -> conversations[row]).toArray());
    }

    /** For each item, how far the margin agrees with the label: 1, 0, or one half. */
    double[] right() {
        return IntStream.range(0, size())
                .mapToDouble(row -> items.get(row).right(margins[row]))
                .toArray();
    }

    /** The margins beside the labels, soft ones as they are. */
    Calibration calibration() {
        return Calibration.ofMargins(
                margins, items.stream().mapToDouble(item -> item.pair().label()).toArray());
    }
}
