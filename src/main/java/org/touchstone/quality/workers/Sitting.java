package org.touchstone.quality.workers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Observation;

/** All standing judgments of one comparison, so that each can be held against the others. */
final class Sitting {

    private final List<Observation> all;
    private final int[] counts;
    private final double floorMs;

    /**
     * @param all at least one
     * @param speed characters in a second; faster nobody reads
     */
    Sitting(List<Observation> all, int speed) {
        this.all = all;
        this.counts = Categories.count(comparable());
        this.floorMs = 1_000.0 * all.getFirst().of().characters() / speed;
    }

    /** The first answers that others could share. */
    List<Observation> comparable() {
        return all.stream()
                .filter(seen -> seen.round() == 0 && Categories.of(seen.outcome()) >= 0)
                .toList();
    }

    /** How far a first answer agrees with the majority of the others, ties by lot; null where there are none. */
    @Nullable
    Double agreement(Observation seen) {
        return Categories.agreement(counts, seen.outcome());
    }

    /** Whether it was given before its text could be read, as far as anybody knows. */
    boolean isHasty(Observation seen) {
        var active = seen.activeMs();
        return active != null && active < floorMs;
    }

    /** What the worker said the first time, of an answer to a second showing. */
    Optional<Observation> firstOf(Observation again) {
        return all.stream()
                .filter(seen -> seen.round() == 0 && seen.worker().equals(again.worker()))
                .findFirst();
    }
}
