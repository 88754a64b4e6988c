package org.touchstone.statistics;

import java.util.Arrays;

/** Orders indices by numbers without boxing them: figures that sort are computed a thousand times for one interval. */
final class Ranking {

    private static final int RADIX = 256;

    private Ranking() {}

    /** Returns the indices of the keys in ascending order, equal keys in their given order, by radix sort. */
    static int[] ascending(double[] keys) {
        long[] bits = Arrays.stream(keys).mapToLong(Ranking::sortable).toArray();
        var order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            order = sortedByDigit(order, bits, shift);
        }
        return order;
    }

    private static int[] sortedByDigit(int[] order, long[] bits, int shift) {
        var starts = new int[RADIX + 1];
        for (int i : order) {
            starts[digit(bits[i], shift) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var sorted = new int[order.length];
        for (int i : order) {
            sorted[starts[digit(bits[i], shift)]++] = i;
        }
        return sorted;
    }

    private static int digit(long bits, int shift) {
        return (int) (bits >>> shift) & RADIX - 1;
    }

    /** Bits whose unsigned order is that of the numbers; adding zero makes the two zeros one. */
    private static long sortable(double key) {
        long bits = Double.doubleToLongBits(key + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
