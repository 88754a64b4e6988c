package org.touchstone.quality.bias;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Judges;

/** The judgments of a study that put two responses beside each other, kept small. */
final class Ballots {

    private final Judges judges;
    private final Map<ComparisonId, Integer> comparisons = new LinkedHashMap<>();
    private final Map<PersonId, Integer> workers = new LinkedHashMap<>();
    private final List<Ballot> all = new ArrayList<>();
    private int simulated;
    private int external;

    Ballots(Judges judges) {
        this.judges = judges;
    }

    /** Takes in a judgment if it is one of these judges' and compares two. */
    void add(Judgment judgment) {
        if (!judges.include(judgment) || !judgment.outcome().comparesTwo()) {
            return;
        }
        var active = judgment.activeTime();
        external += judgment.external() ? 1 : 0;
        simulated += judgment.simulated() ? 1 : 0;
        all.add(new Ballot(
                number(comparisons, judgment.comparison()),
                number(workers, judgment.worker()),
                choice(judgment.outcome()),
                judgment.sideOfFirst(),
                judgment.judgedAt().atOffset(ZoneOffset.UTC).getHour(),
                active == null ? Ballot.UNKNOWN : active.toMillis()));
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }

    private static int choice(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> -1;
            case SECOND -> 1;
            default -> 0;
        };
    }

    List<Ballot> all() {
        return all;
    }

    Stream<Ballot> decisive() {
        return all.stream().filter(Ballot::decisive);
    }

    /** The comparisons by their numbers. */
    Map<ComparisonId, Integer> comparisons() {
        return comparisons;
    }

    /** The workers in the order of their numbers. */
    List<PersonId> workers() {
        return List.copyOf(workers.keySet());
    }

    int simulated() {
        return simulated;
    }

    int external() {
        return external;
    }

    /** By comparison how many chose the first, neither and the second. */
    int[][] votes() {
        var votes = new int[comparisons.size()][3];
        all.forEach(ballot -> votes[ballot.comparison()][ballot.choice() + 1]++);
        return votes;
    }
}
