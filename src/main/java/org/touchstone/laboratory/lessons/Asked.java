package org.touchstone.laboratory.lessons;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Field;
import org.touchstone.preference.Portion;

/** The test pairs that models are asked about: the same for all models of an experiment. */
public final class Asked {

    private static final String FIELD = "asked";
    private static final long SEED = 1;

    private Asked() {}

    /** How many pairs are asked about, since reading long ones takes small models as long as learning. */
    public static Field field() {
        return Field.whole(FIELD, 500, 20, 1_000_000);
    }

    /** Whole conversations of a snapshot's test part, as many pairs as the field says or all. */
    public static List<PreferencePair> of(Bench bench, String snapshot) {
        return Portion.of(
                bench.pairs(snapshot, Split.TEST),
                PreferencePair::conversation,
                bench.settings().whole(FIELD),
                SEED);
    }
}
