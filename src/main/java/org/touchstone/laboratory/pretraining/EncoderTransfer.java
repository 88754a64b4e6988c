package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.SNAPSHOT;
import static org.touchstone.laboratory.pretraining.PretrainingKind.SOURCE;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Exam;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.lessons.Asked;
import org.touchstone.preference.Family;
import org.touchstone.preference.Portion;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;

/**
 * A model of a family whose fit does not depend on where it starts: what it learns before stays in sight as pairs that together count half as much as
 * those at hand.
 */
record EncoderTransfer(Rehearsals rehearsals, Cell cell, Bench bench) {

    private static final double SHARE = 0.5;

    Measures measured() {
        int seed = cell.whole(PretrainingKind.SEED);
        var own = part(SNAPSHOT, cell.whole(PretrainingKind.WANTED), seed);
        var lessons = new ArrayList<WeightedPair>();
        own.forEach(pair -> lessons.add(new WeightedPair(pair, 1)));
        if (Before.of(cell.at(PretrainingKind.BEFORE)) == Before.RANKED) {
            var others = part(SOURCE, bench.settings().whole(PretrainingKind.FIRST), seed);
            double weight = SHARE * own.size() / others.size();
            others.forEach(pair -> lessons.add(new WeightedPair(pair, weight)));
        }
        var config = TrainingConfig.of(Family.of(cell.at(PretrainingKind.MODEL)), seed);
        var exam = new Exam(Asked.of(bench, SNAPSHOT));
        return Measures.of("learned-from", own.size())
                .and(
                        Results.RIGHT,
                        exam.right(
                                rehearsals.learn(config, lessons, bench::done).scorer()))
                .and(Results.CONVERSATIONS, exam.conversations());
    }

    private List<PreferencePair> part(String snapshot, int wanted, int seed) {
        return Portion.of(bench.pairs(snapshot, Split.TRAIN), PreferencePair::conversation, wanted, seed);
    }
}
