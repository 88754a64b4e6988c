package org.touchstone.evaluation;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.evaluation.Details.Probes;
import org.touchstone.evaluation.Details.Rewriting;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.statistics.Logistic;

/** Tries how steady a model's scores are on a sample of pairs: alone and in a batch, in either order, and with other formatting. */
@Component
class Probing {

    private static final int MOST_PAIRS = 100;
    private static final int ALONE = 25;

    private final PreferenceModels models;

    Probing(PreferenceModels models) {
        this.models = models;
    }

    /**
     * Takes every so-manieth pair, so that the same pairs give the same sample.
     *
     * @param between run between two batches; it may throw to stop the work
     */
    Probes probe(ModelId model, List<Item> items, Runnable between) {
        int count = Math.min(MOST_PAIRS, items.size());
        var sample = IntStream.range(0, count)
                .mapToObj(i -> items.get((int) ((long) i * items.size() / count)))
                .toList();
        return new Trial(models.scorer(model), sample, between).probes();
    }

    private static final class Trial {

        private final PreferenceScorer scorer;
        private final List<Item> sample;
        private final Runnable between;
        private final Scores together;

        Trial(PreferenceScorer scorer, List<Item> sample, Runnable between) {
            this.scorer = scorer;
            this.sample = sample;
            this.between = between;
            this.together = of(sample.stream().flatMap(Trial::inOrder));
        }

        Probes probes() {
            var swapped = of(sample.stream().flatMap(item -> inOrder(item).toList().reversed().stream()));
            double[] there = together.margins();
            double[] back = swapped.margins();
            return new Probes(
                    sample.size(),
                    batch(),
                    largest(pair -> Math.abs(there[pair] + back[pair])),
                    largest(pair -> Math.abs(Logistic.of(there[pair]) + Logistic.of(back[pair]) - 1)),
                    Rewrite.ALL.stream()
                            .map(this::rewritten)
                            .filter(rewriting -> rewriting.pairs() > 0)
                            .toList());
        }

        private Scores of(Stream<Candidate> candidates) {
            between.run();
            return Scores.of(scorer.score(candidates.toList()));
        }

        private double batch() {
            double largest = 0;
            for (int pair = 0; pair < Math.min(ALONE, sample.size()); pair++) {
                between.run();
                var alone = scorer.score(inOrder(sample.get(pair)).limit(1).toList());
                largest = Math.max(largest, Math.abs(alone[0] - together.first(pair)));
            }
            return largest;
        }

        private double largest(IntToDoubleFunction off) {
            return IntStream.range(0, sample.size()).mapToDouble(off).max().orElse(0);
        }

        private Rewriting rewritten(Rewrite rewrite) {
            int[] touched = IntStream.range(0, sample.size())
                    .filter(pair -> isTouched(rewrite, sample.get(pair)))
                    .toArray();
            double[] before = together.margins();
            double[] after = touched.length == 0 ? new double[0] : after(rewrite, touched);
            var flips = new double[touched.length];
            var changes = new double[touched.length];
            for (int i = 0; i < touched.length; i++) {
                flips[i] = Math.signum(before[touched[i]]) == Math.signum(after[i]) ? 0 : 1;
                changes[i] = Math.abs(before[touched[i]] - after[i]);
            }
            return new Rewriting(
                    rewrite.key(),
                    touched.length,
                    Intervals.wilson(flips),
                    Intervals.mean(changes, IntStream.range(0, touched.length).toArray()));
        }

        private double[] after(Rewrite rewrite, int[] touched) {
            return of(IntStream.of(touched)
                            .mapToObj(sample::get)
                            .flatMap(Trial::inOrder)
                            .map(candidate ->
                                    new Candidate(candidate.conversation(), rewrite.of(candidate.response()))))
                    .margins();
        }

        private static boolean isTouched(Rewrite rewrite, Item item) {
            var pair = item.pair();
            return !rewrite.of(pair.first()).equals(pair.first())
                    || !rewrite.of(pair.second()).equals(pair.second());
        }

        private static Stream<Candidate> inOrder(Item item) {
            var pair = item.pair();
            return Stream.of(
                    new Candidate(pair.conversation(), pair.first()),
                    new Candidate(pair.conversation(), pair.second()));
        }
    }
}
