package org.touchstone.quality;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;

/**
 * The judgments of a study in columns, so that a million of them take some forty megabytes. Only what compares two responses
 * is here. Judgments are numbered by their comparison, in the order of identifiers, then by time: the same judgments are
 * always in the same order, and so give the same intervals.
 */
final class Ballots {

    /** What is written where a judgment says nothing about an aspect. */
    static final int SILENT = Byte.MIN_VALUE;

    /** The active time of a judgment that was given elsewhere. */
    static final int UNKNOWN = -1;

    private final List<ComparisonId> comparisons;
    private final List<PersonId> workers;
    private final int[] starts;
    private final Columns columns;

    Ballots(List<ComparisonId> comparisons, List<PersonId> workers, int[] starts, Columns columns) {
        this.comparisons = List.copyOf(comparisons);
        this.workers = List.copyOf(workers);
        this.starts = starts;
        this.columns = columns;
    }

    int size() {
        return starts[comparisons.size()];
    }

    /** The judged comparisons. */
    List<ComparisonId> comparisons() {
        return comparisons;
    }

    /** Everybody who judged. */
    List<PersonId> workers() {
        return workers;
    }

    /** The number of the comparison's first judgment; its last one is before {@code from(comparison + 1)}. */
    int from(int comparison) {
        return starts[comparison];
    }

    /** By number in {@link #workers()}. */
    int worker(int ballot) {
        return columns.workers[ballot];
    }

    /** -1 for the first response, 1 for the second, 0 for neither: exchanging the names of the two changes the sign. */
    int code(int ballot) {
        return columns.codes[ballot];
    }

    /** Signed steps of the study's scale. */
    int strength(int ballot) {
        return columns.strengths[ballot];
    }

    Instant judgedAt(int ballot) {
        return Instant.ofEpochMilli(columns.times[ballot]);
    }

    /** Whether it was given elsewhere, so that nobody knows its side and how long it took. */
    boolean external(int ballot) {
        return columns.activeMs[ballot] == UNKNOWN;
    }

    int activeMs(int ballot) {
        return columns.activeMs[ballot];
    }

    boolean simulated(int ballot) {
        return columns.simulated[ballot];
    }

    /** Whether a response was chosen of which it is known where it stood. */
    boolean choseASide(int ballot) {
        return code(ballot) != 0 && !external(ballot);
    }

    /** Whether the response on the worker's left was chosen, as far as anybody knows. */
    boolean choseLeft(int ballot) {
        return choseASide(ballot) && code(ballot) == (columns.firstLeft[ballot] ? -1 : 1);
    }

    /** The names of the aspects that were judged, in alphabetical order. */
    List<String> aspects() {
        return List.copyOf(columns.aspects.keySet());
    }

    /** What the judgment says of an aspect, like {@link #code}; {@link #SILENT} where nothing. */
    int aspect(String name, int ballot) {
        var codes = columns.aspects.get(name);
        return codes == null ? SILENT : codes[ballot];
    }

    /** For each comparison what its judgments say, those left out that are not included. */
    int[][] units(IntPredicate included, IntUnaryOperator said) {
        return IntStream.range(0, comparisons.size())
                .mapToObj(comparison -> IntStream.range(from(comparison), from(comparison + 1))
                        .filter(included)
                        .map(said)
                        .toArray())
                .toArray(int[][]::new);
    }

    int[][] outcomes() {
        return units(_ -> true, this::code);
    }

    /** How many comparisons have at least two judgments. */
    int withTwo() {
        return Math.toIntExact(IntStream.range(0, comparisons.size())
                .filter(comparison -> from(comparison + 1) - from(comparison) >= 2)
                .count());
    }

    /** The comparison of each judgment. */
    int[] owners() {
        var owners = new int[size()];
        for (int comparison = 0; comparison < comparisons.size(); comparison++) {
            Arrays.fill(owners, from(comparison), from(comparison + 1), comparison);
        }
        return owners;
    }
}
