package org.touchstone.preference.lexical;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.touchstone.preference.linear.SparseRow;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * The grams that training texts have in common, with their inverse document frequencies ln((1+n)/(1+df)) + 1. A text becomes a vector of
 * (1 + ln count) idf, with the words and the characters each scaled to unit length.
 */
final class Vocabulary {

    private static final int FEWEST_TEXTS = 2;
    private static final String BUCKETS = "vocabulary.bucket";
    private static final String FREQUENCIES = "vocabulary.idf";

    private final int[] buckets;
    private final float[] idf;

    private Vocabulary(int[] buckets, float[] idf) {
        this.buckets = buckets;
        this.idf = idf;
    }

    /** The vocabulary of a training set's distinct texts; a gram found in only one of them is left out. */
    static Vocabulary of(Collection<String> texts) {
        var frequency = new int[2 * Grams.BUCKETS];
        for (var text : texts) {
            int previous = -1;
            for (int bucket : Grams.of(text)) {
                frequency[bucket] += bucket == previous ? 0 : 1;
                previous = bucket;
            }
        }
        var buckets = new int[frequency.length];
        var idf = new float[frequency.length];
        int size = 0;
        for (int bucket = 0; bucket < frequency.length; bucket++) {
            if (frequency[bucket] >= FEWEST_TEXTS) {
                buckets[size] = bucket;
                idf[size++] = (float) (Math.log((1.0 + texts.size()) / (1 + frequency[bucket])) + 1);
            }
        }
        return new Vocabulary(Arrays.copyOf(buckets, size), Arrays.copyOf(idf, size));
    }

    /** The number of columns. */
    int size() {
        return buckets.length;
    }

    /** The bucket that a column counts. */
    int bucket(int column) {
        return buckets[column];
    }

    /** The vector of a text. */
    SparseRow row(String text) {
        var found = Grams.of(text);
        var row = new SparseRow.Growing(found.length);
        int column = 0;
        for (int i = 0, next; i < found.length; i = next) {
            next = i + 1;
            while (next < found.length && found[next] == found[i]) {
                next++;
            }
            column = Arrays.binarySearch(buckets, Math.max(column, 0), buckets.length, found[i]);
            if (column >= 0) {
                row.add(column, (1 + Math.log(next - i)) * idf[column]);
            } else {
                column = -column - 1;
            }
        }
        return scaled(row.row());
    }

    private SparseRow scaled(SparseRow row) {
        int words = 0;
        while (words < row.columns().length && buckets[row.columns()[words]] < Grams.BUCKETS) {
            words++;
        }
        unit(row.values(), 0, words);
        unit(row.values(), words, row.values().length);
        return row;
    }

    private static void unit(double[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        for (int i = from; i < to; i++) {
            values[i] /= Math.sqrt(squares);
        }
    }

    /** The vocabulary's part of an artifact; a bucket number is below 2^21 and so exact in 32 bits. */
    List<Tensor> tensors() {
        var numbers = new float[buckets.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = buckets[i];
        }
        return List.of(Tensor.vector(BUCKETS, numbers), Tensor.vector(FREQUENCIES, idf));
    }

    /** The vocabulary that an artifact holds. */
    static Vocabulary of(Artifact artifact) {
        var numbers = artifact.tensor(BUCKETS).values();
        var buckets = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            buckets[i] = (int) numbers[i];
        }
        return new Vocabulary(buckets, artifact.tensor(FREQUENCIES).values());
    }
}
