package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.SNAPSHOT;
import static org.touchstone.laboratory.pretraining.PretrainingKind.SOURCE;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Exam;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Unasked;
import org.touchstone.laboratory.lessons.Asked;
import org.touchstone.preference.Portion;
import org.touchstone.preference.PreferenceScorer;

/** What a cell says of a model: what it learns before, what it learns then, what it is asked in the end. */
record Place(Cell cell, Bench bench) {

    private static final String LEARNED_FROM = "learned-from";

    int seed() {
        return cell.whole(PretrainingKind.SEED);
    }

    String model() {
        return cell.at(PretrainingKind.MODEL);
    }

    Before before() {
        return Before.of(cell.at(PretrainingKind.BEFORE));
    }

    /** The comparisons at hand. */
    List<PreferencePair> own() {
        return part(SNAPSHOT, cell.whole(PretrainingKind.WANTED));
    }

    /** Those of other people, as they are learned before. */
    List<PreferencePair> others() {
        return before().of(part(SOURCE, bench.settings().whole(PretrainingKind.FIRST)));
    }

    private List<PreferencePair> part(String snapshot, int wanted) {
        return Portion.of(lessons(bench, snapshot), PreferencePair::conversation, wanted, seed());
    }

    /** The comparisons of a dataset that are in no conversation that models are tested on. */
    static List<PreferencePair> lessons(Bench bench, String snapshot) {
        return Unasked.pairs(bench, snapshot, List.of(SNAPSHOT));
    }

    /** Test pairs of the dataset at hand. */
    List<PreferencePair> asked() {
        return Asked.of(bench, SNAPSHOT);
    }

    Measures measures(PreferenceScorer model) {
        return measures(own().size(), new Exam(asked()).right(model));
    }

    /**
     * What is kept of a cell.
     *
     * @param right for each test pair, as {@link Exam#right} has it
     */
    Measures measures(int learnedFrom, double[] right) {
        return Measures.of(LEARNED_FROM, learnedFrom)
                .and(Results.RIGHT, right)
                .and(Results.CONVERSATIONS, new Exam(asked()).conversations());
    }
}
