package org.touchstone.evaluation.scorings;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Refusal;

/**
 * Scores claimed snapshots from beginning to end. Pairs are read some at a time, so that no transaction is held while the model thinks and no more
 * is held than these and the numbers themselves, 16 bytes a pair.
 */
@Component
class ScoringWork {

    private static final Logger log = LoggerFactory.getLogger(ScoringWork.class);
    private static final int BATCH = 128;

    private final ScoringTable table;
    private final Datasets datasets;
    private final PreferenceModels models;
    private final Clock clock;

    ScoringWork(ScoringTable table, Datasets datasets, PreferenceModels models, Clock clock) {
        this.table = table;
        this.datasets = datasets;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Works on the snapshot that has waited longest; says whether there was one.
     *
     * @param stopping asked between batches; once it says yes the work is left to somebody else
     */
    boolean next(BooleanSupplier stopping) {
        var now = clock.instant();
        table.failAbandoned(now);
        var claimed = table.claim(now);
        claimed.ifPresent(scoring -> work(scoring, stopping));
        return claimed.isPresent();
    }

    private void work(Scoring scoring, BooleanSupplier stopping) {
        try {
            var scores = scores(scoring, stopping);
            table.finish(scoring.id(), scores, clock.instant());
        } catch (Stopped _) {
            table.release(scoring.id());
        } catch (Refusal refusal) {
            table.fail(scoring.id(), String.valueOf(refusal.getMessage()), clock.instant());
        } catch (RuntimeException failure) {
            log.error("Scoring {} failed", scoring.id(), failure);
            table.fail(scoring.id(), "The work stopped with an error; the application's log has it.", clock.instant());
        }
    }

    private byte[] scores(Scoring scoring, BooleanSupplier stopping) {
        var scorer = models.scorer(scoring.model());
        var bytes = new byte[Math.multiplyExact(2 * Double.BYTES, scoring.total())];
        var scores = ByteBuffer.wrap(bytes);
        int after = -1;
        int done = 0;
        while (done < scoring.total()) {
            var batch = datasets.placed(scoring.snapshot(), after, BATCH);
            score(scorer, batch, scores);
            after = batch.getLast().position();
            done += batch.size();
            boolean wanted = table.beat(scoring.id(), done, clock.instant());
            if (!wanted || stopping.getAsBoolean()) {
                throw new Stopped();
            }
        }
        return bytes;
    }

    private static void score(PreferenceScorer scorer, List<PlacedPair> batch, ByteBuffer scores) {
        var candidates = batch.stream().flatMap(ScoringWork::candidates).toList();
        for (double score : scorer.score(candidates)) {
            scores.putDouble(score);
        }
    }

    private static Stream<Candidate> candidates(PlacedPair placed) {
        var pair = placed.pair();
        return Stream.of(
                new Candidate(pair.conversation(), pair.first()), new Candidate(pair.conversation(), pair.second()));
    }

    /** The process is about to end, or nobody wants the scores any more, and then there is nothing to put back. */
    private static final class Stopped extends RuntimeException {}
}
