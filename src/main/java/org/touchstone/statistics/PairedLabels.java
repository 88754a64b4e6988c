package org.touchstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labels of items each of which is a pair of things, such as texts, that may recur in other pairs. Of two classes 0 says that the first
 * is preferred and 1 the second; of three, 1 is a tie and 2 the second.
 *
 * @param things how many things there are
 * @param first the thing shown first in each item, from 0
 * @param second the other one
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record PairedLabels(Labels labels, int things, int[] first, int[] second) {

    private static final int[] OUTCOMES = {PairVotes.FIRST, PairVotes.TIE, PairVotes.SECOND};

    public PairedLabels {
        if (first.length != labels.items() || second.length != labels.items()) {
            throw new IllegalArgumentException("Each of %d items must be a pair but there are %d and %d things"
                    .formatted(labels.items(), first.length, second.length));
        }
    }

    /** Labels of items of which nothing is known but their numbers: no thing is in two of them. */
    public static PairedLabels apart(Labels labels) {
        int items = labels.items();
        return new PairedLabels(
                labels,
                2 * items,
                IntStream.range(0, items).toArray(),
                IntStream.range(items, 2 * items).toArray());
    }

    /**
     * How many things recur.
     *
     * @param things in items with labels
     * @param recurring those that are in two such items or more
     */
    public record Recurrence(int things, int recurring) {

        /**
         * Whether strengths of things can say something of a pair that its own labels do not: at least half of the things recur. In pairs that
         * share nothing no thing does; in a chain of two pairs one of three; where three or more are compared each with each, all do.
         */
        public boolean suffices() {
            return things > 0 && 2 * recurring >= things;
        }
    }

    public Recurrence recurrence() {
        var labelled = new boolean[labels.items()];
        for (int item : labels.item()) {
            labelled[item] = true;
        }
        var seen = new int[things];
        IntStream.range(0, first.length).filter(item -> labelled[item]).forEach(item -> {
            seen[first[item]]++;
            seen[second[item]]++;
        });
        return new Recurrence((int) Arrays.stream(seen).filter(n -> n > 0).count(), (int)
                Arrays.stream(seen).filter(n -> n > 1).count());
    }

    /**
     * The methods that can be fitted: those over items always, those over things where enough of them {@linkplain Recurrence#suffices recur}. Davidson's
     * model without ties is Bradley and Terry's, so only one of the two is among them.
     */
    public List<AggregationMethod> methods() {
        boolean overThings = labels.classes() <= 3 && recurrence().suffices();
        var needless = labels.classes() == 3 ? AggregationMethod.BRADLEY_TERRY : AggregationMethod.DAVIDSON;
        return Stream.of(AggregationMethod.values())
                .filter(method -> !method.isOverThings() || (overThings && method != needless))
                .toList();
    }

    /** The labels at the places that are wanted, of the same pairs. */
    public PairedLabels where(IntPredicate wanted) {
        return new PairedLabels(labels.where(wanted), things, first, second);
    }

    PairVotes votes() {
        return new PairVotes(
                things,
                labels.workers(),
                Arrays.stream(labels.item()).map(item -> first[item]).toArray(),
                Arrays.stream(labels.item()).map(item -> second[item]).toArray(),
                labels.worker(),
                Arrays.stream(labels.label()).map(this::outcome).toArray());
    }

    /** Which outcome of {@link PairVotes} a class is. */
    private int outcome(int label) {
        return labels.classes() == 2 ? label : OUTCOMES[label];
    }

    /** The probabilities of the classes by those of first, second and tie. */
    double[] classes(double[] outcomes) {
        return labels.classes() == 3
                ? new double[] {outcomes[PairVotes.FIRST], outcomes[PairVotes.TIE], outcomes[PairVotes.SECOND]}
                : new double[] {
                    outcomes[PairVotes.FIRST] / (outcomes[PairVotes.FIRST] + outcomes[PairVotes.SECOND]),
                    outcomes[PairVotes.SECOND] / (outcomes[PairVotes.FIRST] + outcomes[PairVotes.SECOND])
                };
    }
}
