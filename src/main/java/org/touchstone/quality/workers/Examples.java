package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.touchstone.labeling.Observation;

/** The latest few judgments of one worker of each kind that a researcher would want to look at. */
final class Examples {

    private static final int EACH = 6;

    /** Why a judgment is worth a look. */
    enum Kind {
        WRONG_GOLD,
        ALONE,
        FAST,
        LATEST
    }

    private final Map<Kind, PriorityQueue<Observation>> kept = new EnumMap<>(Kind.class);

    void look(Observation seen, boolean wrong, boolean alone, boolean fast) {
        keep(Kind.LATEST, seen);
        if (wrong) {
            keep(Kind.WRONG_GOLD, seen);
        }
        if (alone) {
            keep(Kind.ALONE, seen);
        }
        if (fast) {
            keep(Kind.FAST, seen);
        }
    }

    /** The latest in front. */
    List<Observation> of(Kind kind) {
        var queue = kept.get(kind);
        if (queue == null) {
            return List.of();
        }
        var latest = new ArrayList<>(queue);
        latest.sort(Comparator.comparing(Observation::judgedAt).reversed());
        return latest;
    }

    private void keep(Kind kind, Observation seen) {
        var queue = kept.computeIfAbsent(kind, _ -> new PriorityQueue<>(Comparator.comparing(Observation::judgedAt)));
        queue.add(seen);
        if (queue.size() > EACH) {
            queue.poll();
        }
    }
}
