package org.touchstone.preference.linear;

import java.util.Arrays;

/**
 * A vector of which few entries are not zero.
 *
 * @param columns where the entries are, ascending
 * @param values the entries, one for each column
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record SparseRow(int[] columns, double[] values) {

    /** The inner product with a dense vector. */
    public double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += values[i] * dense[columns[i]];
        }
        return sum;
    }

    /** Adds a multiple of this row to a dense vector. */
    public void addTo(double[] dense, double factor) {
        for (int i = 0; i < columns.length; i++) {
            dense[columns[i]] += factor * values[i];
        }
    }

    /** Collects entries, which must come in ascending order of their columns; zeros are left out. */
    public static final class Growing {

        private final int[] columns;
        private final double[] values;
        private int size;

        /** Has room for so many entries. */
        public Growing(int capacity) {
            columns = new int[capacity];
            values = new double[capacity];
        }

        /** Adds an entry. */
        public void add(int column, double value) {
            if (value != 0) {
                columns[size] = column;
                values[size++] = value;
            }
        }

        /** What was collected. */
        public SparseRow row() {
            return new SparseRow(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
        }
    }
}
