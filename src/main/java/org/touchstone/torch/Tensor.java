package org.touchstone.torch;

import java.util.Arrays;

/**
 * A named array of 32-bit numbers in row-major order.
 *
 * @param shape the extent of each dimension, none below 0; their product is the number of values
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Tensor(String name, int[] shape, float[] values) {

    public Tensor {
        if (Arrays.stream(shape).anyMatch(extent -> extent < 0)) {
            throw new IllegalArgumentException(name + " cannot have the shape " + Arrays.toString(shape));
        }
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    name + " of shape " + Arrays.toString(shape) + " cannot have " + values.length + " values");
        }
    }

    /** A tensor of one dimension. */
    public static Tensor vector(String name, float[] values) {
        return new Tensor(name, new int[] {values.length}, values);
    }

    /** A tensor of one dimension, rounded to 32 bits. */
    public static Tensor vector(String name, double[] values) {
        var rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return vector(name, rounded);
    }

    /** The same numbers under another name. */
    public Tensor named(String other) {
        return new Tensor(other, shape, values);
    }

    /** The values as 64-bit numbers. */
    public double[] doubles() {
        var wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
