package org.touchstone.preference.linear;

import java.util.Arrays;
import org.touchstone.preference.Representation;

/**
 * A vector of which few entries are not zero.
 *
 * @param columns where the entries are, ascending
 * @param values the entries, one for each column
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record SparseRow(int[] columns, double[] values) implements Representation {

    /** The inner product with a dense vector. */
    public double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += values[i] * dense[columns[i]];
        }
        return sum;
    }

    /** The inner product with another row of the same width. */
    double dot(SparseRow other) {
        double sum = 0;
        for (int i = 0, j = 0; i < columns.length && j < other.columns.length; ) {
            if (columns[i] == other.columns[j]) {
                sum += values[i++] * other.values[j++];
            } else if (columns[i] < other.columns[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    @Override
    public double cosine(Representation other) {
        var row = (SparseRow) other;
        double lengths = Math.sqrt(dot(this) * row.dot(row));
        return lengths == 0 ? 0 : dot(row) / lengths;
    }

    /**
     * The row folded into fewer columns, each going to one of them with a sign, both by a hash of its number: inner products of rows
     * folded alike are those of the rows in the mean over hashes (Weinberger et al. 2009).
     */
    public float[] folded(int width) {
        var folded = new float[width];
        for (int i = 0; i < columns.length; i++) {
            int h = columns[i] * 0x9e3779b9;
            h = (h ^ h >>> 16) * 0x85ebca6b;
            h ^= h >>> 13;
            folded[(h >>> 1) % width] += (float) ((h & 1) == 0 ? values[i] : -values[i]);
        }
        return folded;
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
