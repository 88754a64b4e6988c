package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.quality.Consensus;
import org.touchstone.sampling.selection.LastLayer;
import org.touchstone.sampling.selection.Pool;
import org.touchstone.statistics.Logistic;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;

/** Asks a model about comparisons, a batch at a time. */
@Component
class Pools {

    /** An encoder reads so many within a few seconds, and progress is told after each batch. */
    private static final int BATCH = 32;

    /** More than these are not reckoned with by their last layer: memory and time would grow with them. */
    private static final int MOST_SEEN = 20_000;

    private static final int MOST_PAST = 4_000;

    /** The precision of the prior where entries of differences have mean square one; tuned on held-out data in models.md 1.9. */
    private static final double LAMBDA = 30;

    private final Catalog catalog;
    private final Judged judged;

    Pools(Catalog catalog, Judged judged) {
        this.catalog = catalog;
        this.judged = judged;
    }

    /**
     * What a model makes of comparisons of a study.
     *
     * @param progress hears of each batch that was read, and once more when all is worked out
     */
    Ordering.Asked of(
            StudyId study, List<ComparisonId> wanted, PreferenceScorer scorer, Strategy strategy, Progress progress) {
        var reading = new Reading(scorer, strategy == Strategy.BALD, wanted.size() <= MOST_SEEN);
        var past = reading.wantsLastLayer ? past(study) : List.<ComparisonId>of();
        int all = wanted.size() + past.size();
        progress.report(0, all);
        inBatches(wanted, reading::read, read -> progress.report(read, all));
        var pool = new Pool(
                reading.conversations,
                doubles(reading.probabilities, Double::doubleValue),
                reading.members.toArray(double[][]::new),
                seen(past, reading, read -> progress.report(wanted.size() + read, all)));
        progress.report(all, all);
        return new Ordering.Asked(reading.comparisons, pool);
    }

    /** The comparisons that people have answered, the latest of them where they are many. */
    private List<ComparisonId> past(StudyId study) {
        var answered = judged.preferred(study);
        return answered.subList(Math.max(0, answered.size() - MOST_PAST), answered.size()).stream()
                .map(Consensus::comparison)
                .toList();
    }

    private Pool.@Nullable Seen seen(List<ComparisonId> answered, Reading reading, IntConsumer progress) {
        var differences = reading.differences;
        if (differences.isEmpty()) {
            return null;
        }
        double scale = 1 / Math.max(1e-12, Math.sqrt(meanSquare(differences)));
        var open = scaled(differences, scale);
        var past = new Reading(reading.scorer, false, true);
        inBatches(answered, past::read, progress);
        var weights = doubles(past.probabilities, p -> p * (1 - p));
        return new Pool.Seen(
                open, LastLayer.curvature(scaled(past.differences, scale), weights, LAMBDA, open[0].length));
    }

    private void inBatches(List<ComparisonId> wanted, Consumer<List<ComparisonView>> each, IntConsumer progress) {
        for (int from = 0; from < wanted.size(); from += BATCH) {
            int to = Math.min(from + BATCH, wanted.size());
            each.accept(catalog.findAll(wanted.subList(from, to)));
            progress.accept(to);
        }
    }

    private static double[] doubles(List<Double> numbers, ToDoubleFunction<Double> by) {
        return numbers.stream().mapToDouble(by).toArray();
    }

    private static double meanSquare(List<float[]> rows) {
        double sum = 0;
        for (var row : rows) {
            for (float value : row) {
                sum += (double) value * value / row.length / rows.size();
            }
        }
        return sum;
    }

    private static float[][] scaled(List<float[]> rows, double scale) {
        var scaled = new float[rows.size()][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = rows.get(i).clone();
            for (int k = 0; k < scaled[i].length; k++) {
                scaled[i][k] *= (float) scale;
            }
        }
        return scaled;
    }

    /** What has been read so far. */
    private static final class Reading {

        private final PreferenceScorer scorer;
        private final boolean wantsMembers;
        private final boolean wantsLastLayer;
        private final List<ComparisonId> comparisons = new ArrayList<>();
        private final List<String> conversations = new ArrayList<>();
        private final List<Double> probabilities = new ArrayList<>();
        private final List<double[]> members = new ArrayList<>();
        private final List<float[]> differences = new ArrayList<>();

        Reading(PreferenceScorer scorer, boolean wantsMembers, boolean wantsLastLayer) {
            this.scorer = scorer;
            this.wantsMembers = wantsMembers;
            this.wantsLastLayer = wantsLastLayer;
        }

        private void read(List<ComparisonView> batch) {
            for (var comparison : batch) {
                comparisons.add(comparison.id());
                conversations.add(ConversationHash.ofOpening(comparison.pair().conversation()));
            }
            var candidates = candidates(batch);
            probabilities.addAll(differences(scorer.score(candidates)));
            if (wantsMembers) {
                readMembers(scorer.scoreByMember(candidates), batch.size());
            }
            if (wantsLastLayer) {
                scorer.lastLayer(candidates).ifPresent(this::readDifferences);
            }
        }

        private void readMembers(double[][] scores, int count) {
            for (int i = 0; i < count; i++) {
                var row = new double[scores.length];
                for (int m = 0; m < row.length; m++) {
                    row[m] = Logistic.of(scores[m][2 * i] - scores[m][2 * i + 1]);
                }
                members.add(row);
            }
        }

        private void readDifferences(float[][] rows) {
            for (int i = 0; i < rows.length; i += 2) {
                var difference = rows[i].clone();
                for (int k = 0; k < difference.length; k++) {
                    difference[k] -= rows[i + 1][k];
                }
                differences.add(difference);
            }
        }
    }

    /** The probability of each comparison that its first response is preferred. */
    static List<Double> probabilities(PreferenceScorer scorer, List<ComparisonView> comparisons) {
        return differences(scorer.score(candidates(comparisons)));
    }

    private static List<Double> differences(double[] scores) {
        return IntStream.range(0, scores.length / 2)
                .mapToObj(i -> Logistic.of(scores[2 * i] - scores[2 * i + 1]))
                .toList();
    }

    private static List<Candidate> candidates(List<ComparisonView> comparisons) {
        return comparisons.stream()
                .map(ComparisonView::pair)
                .flatMap(pair -> Stream.of(pair.first(), pair.second())
                        .map(response -> new Candidate(pair.conversation(), response.content())))
                .toList();
    }
}
