package org.touchstone.quality.workers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observation;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.Reliability;

/** The first answers to comparisons that two workers or more have answered, kept small. */
final class Votes {

    private static final long SEED = 20_220_412;

    private final Map<PersonId, Integer> workers = new HashMap<>();
    private int[] item = new int[64];
    private int[] worker = new int[64];
    private int[] label = new int[64];
    private int size;
    private int items;

    /** Takes in the first answers to one comparison. */
    void add(List<Observation> firsts) {
        if (firsts.size() < 2) {
            return;
        }
        for (var seen : firsts) {
            grow();
            item[size] = items;
            worker[size] = workers.computeIfAbsent(seen.worker(), _ -> workers.size());
            label[size++] = Categories.of(seen.outcome());
        }
        items++;
    }

    private void grow() {
        if (size == item.length) {
            item = Arrays.copyOf(item, 2 * size);
            worker = Arrays.copyOf(worker, 2 * size);
            label = Arrays.copyOf(label, 2 * size);
        }
    }

    /** How far the one-coin model relies on each worker. */
    Map<PersonId, Counted> reliability() {
        if (size == 0) {
            return Map.of();
        }
        int[] given = Arrays.copyOf(label, size);
        int[] used = Arrays.stream(given).distinct().sorted().toArray();
        int[] codes = Arrays.stream(given)
                .map(name -> Arrays.binarySearch(used, name))
                .toArray();
        var who = Arrays.copyOf(worker, size);
        var labels = new Labels(items, workers.size(), Math.max(2, used.length), Arrays.copyOf(item, size), who, codes);
        var estimates = Reliability.oneCoin(labels, Counted.LEVEL, SEED);
        int[] counts = new int[workers.size()];
        IntStream.of(who).forEach(number -> counts[number]++);
        return workers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Counted.of(
                                estimates.get(entry.getValue()), counts[entry.getValue()], Counted.NOBODY_ELSE)));
    }
}
