package org.touchstone.laboratory;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.support.Refusal;

/** What experiments ask of data before they begin. */
public final class Demands {

    private Demands() {}

    /**
     * The training part has as many pairs as are wanted.
     *
     * @param snapshot the field that names the data
     * @param field the field that says how many
     */
    public static void pairs(Bench bench, String snapshot, String field, int wanted) {
        pairs(bench.pairs(snapshot, Split.TRAIN), field, wanted);
    }

    /** There are as many pairs to learn from as are wanted. */
    public static void pairs(List<PreferencePair> lessons, String field, int wanted) {
        if (lessons.size() < wanted) {
            throw new TooFew(field, lessons.size(), wanted);
        }
    }

    /** The test part has a pair whose label prefers a response. */
    public static void exam(Bench bench, String snapshot) {
        if (new Exam(bench.pairs(snapshot, Split.TEST)).size() == 0) {
            throw new NothingToTest(snapshot);
        }
    }

    /** Two fields that name data name different ones. */
    public static void different(Bench bench, String first, String second) {
        var settings = bench.settings();
        if (settings.has(first) && settings.text(first).equals(settings.text(second))) {
            throw new SameSnapshot(second);
        }
    }

    private static final class SameSnapshot extends Refusal.Invalid {
        SameSnapshot(String field) {
            super("experiment-same-snapshot", field, "Another dataset than the first is wanted");
        }
    }

    private static final class TooFew extends Refusal.Invalid {
        TooFew(String field, int there, int wanted) {
            super(
                    "experiment-too-few-pairs",
                    field,
                    "The training part has %d pairs that no model is tested on, and %d are wanted"
                            .formatted(there, wanted),
                    there,
                    wanted);
        }
    }

    private static final class NothingToTest extends Refusal.Invalid {
        NothingToTest(String snapshot) {
            super("experiment-nothing-to-test", snapshot, "The test part has no pair whose label prefers a response");
        }
    }
}
