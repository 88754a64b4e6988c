package org.touchstone.quality.workers;

import java.util.Arrays;

/** Numbers that are added one by one, without a box around each. */
final class Counts {

    private double[] values = new double[8];
    private int[] names = new int[8];
    private int size;

    void add(double value, int name) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
        }
        values[size] = value;
        names[size++] = name;
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }

    int[] names() {
        return Arrays.copyOf(names, size);
    }
}
