package org.touchstone.statistics;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How often each unit of a ragged table was given each category, with the units that look alike counted together.
 *
 * <p>Agreement depends on the order of neither raters nor units, and three votes over three categories can fall in only
 * ten ways: so a hundred thousand units shrink to a handful of patterns, and a resample to a handful of counts.
 */
final class Tally {

    private final int[] codes;
    private final List<int[]> patterns = new ArrayList<>();
    private final int[] patternOf;

    private Tally(List<int[]> units) {
        codes = units.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
        var known = new HashMap<IntBuffer, Integer>();
        patternOf = units.stream()
                .map(this::count)
                .mapToInt(counts -> known.computeIfAbsent(IntBuffer.wrap(counts), _ -> remember(counts)))
                .toArray();
    }

    /** Counts the units that have at least so many labels. */
    static Tally ofUnitsWith(int minimum, int[][] units) {
        return new Tally(
                Arrays.stream(units).filter(unit -> unit.length >= minimum).toList());
    }

    private int[] count(int[] unit) {
        var counts = new int[codes.length];
        for (int label : unit) {
            counts[Arrays.binarySearch(codes, label)]++;
        }
        return counts;
    }

    private int remember(int[] counts) {
        patterns.add(counts);
        return patterns.size() - 1;
    }

    /** The categories in use, ascending; {@code counts[i]} of a pattern belongs to {@code codes[i]}. */
    int[] codes() {
        return codes.clone();
    }

    /** A statistic of the sums, over units, of the row that a unit's counts are turned into. */
    AdditiveStatistic statistic(Function<int[], double[]> row, ToDoubleFunction<double[]> formula, String undefined) {
        var rows = patterns.stream().map(row).toArray(double[][]::new);
        return new AdditiveStatistic(rows, patternOf, formula, undefined);
    }
}
