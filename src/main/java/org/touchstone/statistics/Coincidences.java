package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Turns the counts of a unit into its part of the coincidence matrix, averaged over both namings of first and second. */
final class Coincidences {

    private final int[] codes;
    private final int[] indexOf;
    private final int[] mirrorOf;

    /**
     * @param used the categories that the counts belong to, ascending
     * @param mirror an involution on codes; identity leaves the matrix as it is
     */
    Coincidences(int[] used, IntUnaryOperator mirror) {
        for (int code : used) {
            int back = mirror.applyAsInt(mirror.applyAsInt(code));
            if (back != code) {
                throw new IllegalArgumentException("Mirroring " + code + " twice must give it back but gave " + back);
            }
        }
        codes = IntStream.concat(Arrays.stream(used), Arrays.stream(used).map(mirror))
                .distinct()
                .sorted()
                .toArray();
        indexOf = Arrays.stream(used).map(this::index).toArray();
        mirrorOf = Arrays.stream(used).map(mirror).map(this::index).toArray();
    }

    private int index(int code) {
        return Arrays.binarySearch(codes, code);
    }

    /** The categories of the matrix, ascending: those in use and their mirror images. */
    int[] codes() {
        return codes;
    }

    /** The unit's part of the matrix, row after row. */
    double[] of(int[] counts) {
        double others = Arrays.stream(counts).sum() - 1.0;
        var row = new double[codes.length * codes.length];
        for (int c = 0; c < counts.length; c++) {
            for (int k = 0; k < counts.length; k++) {
                double pairs = counts[c] * (counts[k] - (c == k ? 1.0 : 0.0)) / others;
                row[indexOf[c] * codes.length + indexOf[k]] += pairs / 2;
                row[mirrorOf[c] * codes.length + mirrorOf[k]] += pairs / 2;
            }
        }
        return row;
    }

    double[][] matrix(double[] sums) {
        var matrix = new double[codes.length][];
        Arrays.setAll(matrix, c -> Arrays.copyOfRange(sums, c * codes.length, (c + 1) * codes.length));
        return matrix;
    }
}
