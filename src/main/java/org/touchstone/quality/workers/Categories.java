package org.touchstone.quality.workers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Outcome;

/** What answers say, as far as they can be compared: the first, the second, neither; or the label is right, or wrong. */
final class Categories {

    private static final int COUNT = 5;

    private Categories() {}

    /** From 0; negative where the answer says nothing that others could share. */
    static int of(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> 0;
            case SECOND -> 1;
            case TIE, BOTH_GOOD, BOTH_BAD -> 2;
            case CORRECT -> 3;
            case INCORRECT -> 4;
            case CANNOT_JUDGE, RANKED -> -1;
        };
    }

    /** How often each was given. */
    static int[] count(List<Observation> answers) {
        var counts = new int[COUNT];
        answers.forEach(seen -> counts[of(seen.outcome())]++);
        return counts;
    }

    /**
     * 1 with the mode of the others, a share of it where several are as frequent, 0 against it; null where there are none.
     *
     * @param counts of all answers, this one among them
     */
    static @Nullable Double agreement(int[] counts, Outcome outcome) {
        int own = of(outcome);
        if (own < 0) {
            return null;
        }
        var others = counts.clone();
        others[own]--;
        int most = Arrays.stream(others).max().orElse(0);
        if (most == 0) {
            return null;
        }
        return others[own] == most
                ? 1.0 / Arrays.stream(others).filter(count -> count == most).count()
                : 0.0;
    }
}
