package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Outcome;

/**
 * One pass over the judgments of a study, those of a comparison together. It keeps one comparison's judgments at a time, and of
 * each worker what their figures need.
 */
final class Pass implements Consumer<Observation> {

    private static final int CATEGORIES = 5;

    private final double charactersPerSecond;
    private final Map<PersonId, Track> tracks = new HashMap<>();
    private final List<Observation> group = new ArrayList<>();

    /** @param charactersPerSecond faster nobody reads */
    Pass(double charactersPerSecond) {
        this.charactersPerSecond = charactersPerSecond;
    }

    @Override
    public void accept(Observation seen) {
        if (!group.isEmpty() && !group.getFirst().comparison().equals(seen.comparison())) {
            count();
        }
        group.add(seen);
    }

    /** What has gone by, worker by worker. */
    Map<PersonId, Track> finish() {
        count();
        return tracks;
    }

    private void count() {
        var votes = new int[CATEGORIES];
        var firsts = new HashMap<PersonId, Observation>();
        for (var seen : group) {
            if (seen.round() == 0) {
                firsts.put(seen.worker(), seen);
                add(votes, seen.outcome());
            }
        }
        for (var seen : group) {
            var track = tracks.computeIfAbsent(seen.worker(), _ -> new Track());
            var first = firsts.get(seen.worker());
            if (seen.round() == 0) {
                track.first(seen, agreement(votes, seen.outcome()), floorMs(seen));
            } else if (first != null) {
                track.repeat(first, seen);
            }
        }
        group.clear();
    }

    private double floorMs(Observation seen) {
        return 1_000 * seen.lengths().both() / charactersPerSecond;
    }

    private static void add(int[] votes, Outcome outcome) {
        int category = category(outcome);
        if (category >= 0) {
            votes[category]++;
        }
    }

    /** 1 with the mode of the others, a share of it where several are as frequent, 0 against it. */
    private static @Nullable Double agreement(int[] votes, Outcome outcome) {
        int own = category(outcome);
        if (own < 0) {
            return null;
        }
        var others = votes.clone();
        others[own]--;
        int most = Arrays.stream(others).max().orElse(0);
        if (most == 0) {
            return null;
        }
        return others[own] == most
                ? 1.0 / Arrays.stream(others).filter(count -> count == most).count()
                : 0.0;
    }

    private static int category(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> 0;
            case SECOND -> 1;
            case TIE, BOTH_GOOD, BOTH_BAD -> 2;
            case CORRECT -> 3;
            case INCORRECT -> 4;
            case CANNOT_JUDGE, RANKED -> -1;
        };
    }
}
