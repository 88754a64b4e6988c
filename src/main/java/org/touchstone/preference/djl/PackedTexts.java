package org.touchstone.preference.djl;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sequences laid end to end, the shortest first, so that nothing is spent on padding: linear maps see one long row of tokens, and attention
 * sees the sequences of one length at a time.
 *
 * @param ids the tokens
 * @param positions the place of each token in its sequence, from 0
 * @param groups for each length in turn, how many sequences have it and the length itself
 * @param order which of the given sequences each one is
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record PackedTexts(long[] ids, long[] positions, long[] groups, int[] order) {

    static PackedTexts of(List<int[]> sequences) {
        var order = IntStream.range(0, sequences.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> sequences.get(i).length))
                .mapToInt(Integer::intValue)
                .toArray();
        int size = sequences.stream().mapToInt(tokens -> tokens.length).sum();
        var ids = new long[size];
        var positions = new long[size];
        int at = 0;
        for (int i : order) {
            for (int place = 0; place < sequences.get(i).length; place++) {
                ids[at] = sequences.get(i)[place];
                positions[at++] = place;
            }
        }
        return new PackedTexts(ids, positions, groups(sequences, order), order);
    }

    private static long[] groups(List<int[]> sequences, int[] order) {
        var groups = new long[2 * order.length];
        int used = 0;
        for (int i : order) {
            int length = sequences.get(i).length;
            if (used == 0 || groups[used - 1] != length) {
                used += 2;
                groups[used - 1] = length;
            }
            groups[used - 2]++;
        }
        return Arrays.copyOf(groups, used);
    }

    /** The shape of the groups as an array: (lengths, 2). */
    Shape groupsShape() {
        return new Shape(groups.length / 2, 2);
    }

    /** Rows of equal width, one for each sequence as packed, in the order in which the sequences were given. */
    float[][] unsorted(float[] packed) {
        int width = packed.length / order.length;
        var rows = new float[order.length][];
        for (int i = 0; i < order.length; i++) {
            rows[order[i]] = Arrays.copyOfRange(packed, i * width, (i + 1) * width);
        }
        return rows;
    }

    /** One number for each sequence as packed, in the order in which the sequences were given. */
    float[] unsortedNumbers(float[] packed) {
        var numbers = new float[packed.length];
        for (int i = 0; i < packed.length; i++) {
            numbers[order[i]] = packed[i];
        }
        return numbers;
    }

    /** One number for each sequence as given, in packed order. */
    float[] sorted(float[] given) {
        var packed = new float[given.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = given[order[i]];
        }
        return packed;
    }
}
