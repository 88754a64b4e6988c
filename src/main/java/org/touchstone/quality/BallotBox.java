package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;

/** Takes judgments in one by one, in the order they were given, and puts them into columns. */
final class BallotBox {

    private static final int ROOM = 1_024;

    private final Map<ComparisonId, Integer> comparisons = new HashMap<>();
    private final Map<PersonId, Integer> workers = new HashMap<>();
    private int[] owners = new int[ROOM];
    private Columns columns = new Columns(ROOM);
    private int size;

    /** Takes a judgment in, unless it compares no two responses or is of a second showing. */
    void add(Judgment judgment) {
        if (judgment.round() > 0 || !judgment.outcome().comparesTwo()) {
            return;
        }
        if (size == columns.size()) {
            columns = columns.grown(2 * size);
            owners = Arrays.copyOf(owners, 2 * size);
        }
        owners[size] = comparisons.computeIfAbsent(judgment.comparison(), _ -> comparisons.size());
        write(judgment);
        size++;
    }

    /** The outcomes in order, mirrored by the sign: what exchanging the names of the two responses does. */
    static int code(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> -1;
            case SECOND -> 1;
            default -> 0;
        };
    }

    private void write(Judgment judgment) {
        columns.workers[size] = workers.computeIfAbsent(judgment.worker(), _ -> workers.size());
        columns.codes[size] = (byte) code(judgment.outcome());
        columns.strengths[size] = (byte) judgment.strength();
        columns.times[size] = judgment.judgedAt().toEpochMilli();
        var active = judgment.activeTime();
        columns.activeMs[size] =
                active == null ? Ballots.UNKNOWN : (int) Math.min(Integer.MAX_VALUE, active.toMillis());
        columns.simulated[size] = judgment.simulated();
        columns.firstLeft[size] = judgment.sideOfFirst() == Side.LEFT;
        judgment.details().aspects().forEach(this::say);
    }

    /** One answer says which side has more of the aspect; two are what each response was rated. */
    private void say(String aspect, List<Integer> answers) {
        if (answers.size() == 1) {
            columns.say(aspect, size, Integer.signum(answers.getFirst()));
        } else if (answers.size() == 2) {
            columns.say(aspect, size, Integer.signum(answers.getLast() - answers.getFirst()));
        }
    }

    Ballots ballots() {
        var ids = listed(comparisons);
        var sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparing(ComparisonId::value));
        var places = new HashMap<ComparisonId, Integer>();
        sorted.forEach(id -> places.put(id, places.size()));
        var ranks = ids.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray();
        var starts = starts(ranks);
        return new Ballots(sorted, listed(workers), starts, columns.inOrder(order(ranks, starts)));
    }

    private int[] starts(int[] ranks) {
        var starts = new int[ranks.length + 1];
        IntStream.range(0, size).forEach(ballot -> starts[ranks[owners[ballot]] + 1]++);
        for (int rank = 0; rank < ranks.length; rank++) {
            starts[rank + 1] += starts[rank];
        }
        return starts;
    }

    private int[] order(int[] ranks, int[] starts) {
        var free = starts.clone();
        var order = new int[size];
        IntStream.range(0, size).forEach(ballot -> order[free[ranks[owners[ballot]]]++] = ballot);
        return order;
    }

    private static <K> List<K> listed(Map<K, Integer> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
