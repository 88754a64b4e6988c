package org.touchstone.evaluation.leaderboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.evaluation.judged.JudgedPair;
import org.touchstone.evaluation.judged.Votes;
import org.touchstone.quality.bias.Looks;
import org.touchstone.statistics.Duels;

/** Takes in comparisons of responses and says which sources they compare. */
final class Sheet {

    /** Beyond so many sources nobody reads the matrix; those with the fewest comparisons stay out. */
    static final int MOST_SOURCES = 60;

    private final List<Line> lines = new ArrayList<>();
    private int unnamed;
    private int alike;

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Line(String conversation, String first, String second, Votes votes, double[] extra) {

        Stream<String> both() {
            return Stream.of(first, second);
        }
    }

    void add(JudgedPair pair) {
        var one = pair.first().source();
        var other = pair.second().source();
        if (one == null || other == null) {
            unnamed++;
        } else if (one.equals(other)) {
            alike++;
        } else if (pair.votes().all() > 0) {
            lines.add(new Line(
                    ConversationHash.ofOpening(pair.conversation()),
                    one,
                    other,
                    pair.votes(),
                    looks(pair.first().content(), pair.second().content())));
        }
    }

    /** Differences between -1 and 1: {@code (a - b) / (a + b)}, 0 where neither has the feature. */
    private static double[] looks(String first, String second) {
        double[] looks = Looks.of(first);
        double[] others = Looks.of(second);
        for (int i = 0; i < looks.length; i++) {
            double sum = looks[i] + others[i];
            looks[i] = sum == 0 ? 0 : (looks[i] - others[i]) / sum;
        }
        return looks;
    }

    /** What the comparisons amount to. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Filled(List<String> sources, Duels duels, int unnamed, int alike, int crowded) {}

    Filled filled() {
        var sources = sources();
        var places = new HashMap<String, Integer>();
        sources.forEach(source -> places.put(source, places.size()));
        var kept = lines.stream()
                .filter(line -> line.both().allMatch(places::containsKey))
                .toList();
        return new Filled(sources, duels(kept, places), unnamed, alike, lines.size() - kept.size());
    }

    private List<String> sources() {
        return lines.stream()
                .flatMap(Line::both)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_SOURCES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Conversations are numbered by their digests, so that two sheets on the same ones number them alike. */
    private static Duels duels(List<Line> lines, Map<String, Integer> places) {
        var clusters = new TreeMap<String, @Nullable Integer>();
        lines.forEach(line -> clusters.put(line.conversation(), null));
        int number = 0;
        for (var entry : clusters.entrySet()) {
            entry.setValue(number++);
        }
        return new Duels(
                places.size(),
                lines.stream()
                        .mapToInt(line -> places.getOrDefault(line.first(), 0))
                        .toArray(),
                lines.stream()
                        .mapToInt(line -> places.getOrDefault(line.second(), 0))
                        .toArray(),
                lines.stream().mapToDouble(line -> line.votes().won()).toArray(),
                lines.stream().mapToDouble(line -> line.votes().lost()).toArray(),
                lines.stream().mapToDouble(line -> line.votes().tied()).toArray(),
                lines.stream().map(Line::extra).toArray(double[][]::new),
                lines.stream().mapToInt(line -> place(clusters, line)).toArray());
    }

    private static int place(Map<String, @Nullable Integer> clusters, Line line) {
        var place = clusters.get(line.conversation());
        return place == null ? 0 : place;
    }
}
