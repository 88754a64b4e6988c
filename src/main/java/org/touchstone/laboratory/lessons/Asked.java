package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Field;

/** The test pairs that models are asked about: the same for all models of an experiment. */
public final class Asked {

    private static final String FIELD = "asked";
    private static final long SEED = 1;

    private Asked() {}

    /** How many pairs are asked about, since reading long ones takes small models as long as learning. */
    public static Field field() {
        return Field.whole(FIELD, 500, 20, 1_000_000);
    }

    /** As many pairs of a snapshot's test part as the field says, or all. */
    public static List<PreferencePair> of(Bench bench, String snapshot) {
        return of(bench.pairs(snapshot, Split.TEST), bench.settings().whole(FIELD));
    }

    /**
     * So many pairs, in the order in which they came: one of each conversation before a second one of any, since how wide an interval is depends on how
     * many conversations there are. Those that open alike are one.
     */
    static List<PreferencePair> of(List<PreferencePair> pairs, int wanted) {
        var drawn = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
        Collections.shuffle(drawn, new Random(SEED));
        var before = new HashMap<String, Integer>();
        var rounds = new int[pairs.size()];
        drawn.forEach(place -> rounds[place] = before.merge(opening(pairs.get(place)), 1, Integer::sum));
        return drawn.stream()
                .sorted(Comparator.comparingInt(place -> rounds[place]))
                .limit(wanted)
                .sorted()
                .map(pairs::get)
                .toList();
    }

    private static String opening(PreferencePair pair) {
        return ConversationHash.ofOpening(pair.conversation());
    }
}
