package org.touchstone.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The method that predicts unseen labels best, and why it was taken. No method is best everywhere, and some give way altogether on some
 * data (Zheng et al., Truth Inference in Crowdsourcing: Is the Problem Solved?, 2017).
 *
 * <p>Every method is fitted to four fifths of the labels and asked how probable it finds the others, five times over. Methods are
 * compared on the same question, the probability of a label given its item and its worker: the item's posterior by the other labels,
 * passed through how the method thinks that the worker answers. Counting votes answers with the item's smoothed shares. No truth is needed.
 *
 * <p>Where things recur in several items, methods over things are tried too (see {@link PairedLabels#methods}): they predict a label by the strengths
 * of the two and by its worker.
 *
 * <p>A method is taken only if it predicts better than counting votes, and if fitted to all labels it has not collapsed.
 *
 * @param chosen the method's result on all labels
 * @param scores of all methods, the best prediction first
 */
public record AggregationChoice(Aggregation chosen, List<MethodScore> scores, Reason reason) {

    private static final int FOLDS = 5;

    /** Why the method was taken. */
    public enum Reason {
        /** It predicts unseen labels better than any other method. */
        PREDICTS_BEST,
        /** No method predicts better than counting votes. */
        NONE_BEATS_MAJORITY,
        /** What predicts better collapsed; this is the best of the others. */
        BETTER_ONES_COLLAPSED,
        /** Fewer than five labels, or no item with two and too few things that recur: nothing can be held out. */
        TOO_FEW_LABELS
    }

    public AggregationChoice {
        scores = List.copyOf(scores);
    }

    /** How many fits a choice takes: of every method to all labels, and to four fifths of them five times over. */
    public static int fits(PairedLabels labels) {
        return labels.methods().size() * (1 + FOLDS);
    }

    /** Chooses among the methods over items. */
    public static AggregationChoice of(Labels labels, long seed) {
        return of(PairedLabels.apart(labels), seed);
    }

    /** Chooses among all methods that can be fitted; the same labels and seed give the same choice. */
    public static AggregationChoice of(PairedLabels labels, long seed) {
        return of(labels, seed, _ -> {});
    }

    /**
     * The same for labels so many that somebody asks how far it is.
     *
     * @param heard is told after each fit how many of {@link #fits} are made; may throw, to end the work
     */
    public static AggregationChoice of(PairedLabels paired, long seed, IntConsumer heard) {
        var labels = paired.labels();
        if (nothingToHoldOut(paired)) {
            return new AggregationChoice(MajorityVote.fit(labels), List.of(), Reason.TOO_FEW_LABELS);
        }
        var made = new AtomicInteger();
        Runnable fitted = () -> heard.accept(made.incrementAndGet());
        var majority = MajorityVote.fit(labels);
        var fits = new EnumMap<AggregationMethod, Aggregation>(AggregationMethod.class);
        var scores = new ArrayList<MethodScore>();
        for (var method : paired.methods()) {
            var fit = method.fit(paired, seed);
            fits.put(method, fit);
            fitted.run();
            scores.add(new HeldOut(paired, method, seed).score(Collapse.of(labels, fit, majority), fitted));
        }
        scores.sort(Comparator.comparingDouble(MethodScore::logLoss).thenComparing(MethodScore::method));
        var best =
                scores.stream().filter(score -> !score.collapsed()).findFirst().orElseThrow();
        return new AggregationChoice(Objects.requireNonNull(fits.get(best.method())), scores, reason(best, scores));
    }

    private static boolean nothingToHoldOut(PairedLabels paired) {
        boolean repeats = Arrays.stream(paired.labels().counts())
                .anyMatch(votes -> Arrays.stream(votes).sum() > 1);
        return paired.labels().size() < FOLDS
                || !(repeats || paired.recurrence().suffices());
    }

    private static Reason reason(MethodScore best, List<MethodScore> scores) {
        if (!scores.getFirst().equals(best)) {
            return Reason.BETTER_ONES_COLLAPSED;
        }
        return best.method() == AggregationMethod.MAJORITY ? Reason.NONE_BEATS_MAJORITY : Reason.PREDICTS_BEST;
    }
}
