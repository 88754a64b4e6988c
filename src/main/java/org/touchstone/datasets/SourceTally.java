package org.touchstone.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotProfile.Count;
import org.touchstone.datasets.SnapshotProfile.Source;
import org.touchstone.datasets.SnapshotProfile.Sources;

/** Counts what wrote the responses, and how often it won. */
final class SourceTally {

    private static final int ROWS = 30;

    private final Map<String, Score> scores = new TreeMap<>();
    private int unknown;

    void add(PlacedPair placed) {
        var sources = placed.backing().sources();
        double label = placed.pair().label();
        double won = placed.pair().isTie() ? 0.5 : label > 0.5 ? 1 : 0;
        boolean against = sources.first() != null && !sources.first().equals(sources.second());
        add(sources.first(), won, against);
        add(
                sources.second(),
                1 - won,
                sources.second() != null && !sources.second().equals(sources.first()));
    }

    Sources sources() {
        var rows = scores.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Score> entry) -> -entry.getValue().pairs))
                .limit(ROWS)
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
        return new Sources(unknown, rows, Math.max(0, scores.size() - ROWS));
    }

    /** In the order of the keys. */
    static <K> List<Count> counts(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private void add(@Nullable String source, double won, boolean againstAnother) {
        if (source == null) {
            unknown++;
            return;
        }
        var score = scores.computeIfAbsent(source, _ -> new Score());
        score.pairs++;
        score.rivals += againstAnother ? 1 : 0;
        score.won += againstAnother ? won : 0;
    }

    /** One source so far. */
    private static final class Score {

        private int pairs;
        private int rivals;
        private double won;

        Source row(String name) {
            return new Source(name, pairs, ProfileTally.share(won, rivals, "no pair against another source"));
        }
    }
}
