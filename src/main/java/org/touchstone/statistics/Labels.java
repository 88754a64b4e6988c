package org.touchstone.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Labels that workers gave to items, one place of the three arrays for each label. A worker may label an item more than once, and
 * items or workers without labels are allowed.
 *
 * @param items how many items there are
 * @param workers how many workers there are
 * @param classes how many classes a label may name
 * @param item the item of each label, from 0
 * @param worker who gave it, from 0
 * @param label the class it names, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Labels(int items, int workers, int classes, int[] item, int[] worker, int[] label) {

    public Labels {
        if (classes < 2) {
            throw new IllegalArgumentException("There must be two classes at least but there are " + classes);
        }
        if (item.length != worker.length || item.length != label.length) {
            throw new IllegalArgumentException("Items, workers and labels must be equally many but are %d, %d and %d"
                    .formatted(item.length, worker.length, label.length));
        }
        requireBelow(items, item, "item");
        requireBelow(workers, worker, "worker");
        requireBelow(classes, label, "label");
    }

    private static void requireBelow(int limit, int[] codes, String what) {
        for (int code : codes) {
            if (code < 0 || code >= limit) {
                throw new IllegalArgumentException(
                        "Each %s must lie in [0, %d) but one was %d".formatted(what, limit, code));
            }
        }
    }

    /** How many labels there are. */
    public int size() {
        return label.length;
    }

    /** The labels at the places that are wanted, of the same items, workers and classes. */
    public Labels where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, size()).filter(wanted).toArray();
        return new Labels(items, workers, classes, at(item, kept), at(worker, kept), at(label, kept));
    }

    private static int[] at(int[] codes, int[] places) {
        return IntStream.of(places).map(place -> codes[place]).toArray();
    }

    /** How often each item was given each class. */
    double[][] counts() {
        var counts = new double[items][classes];
        for (int n = 0; n < size(); n++) {
            counts[item[n]][label[n]]++;
        }
        return counts;
    }

    /** The share of each class among an item's labels, one row after the other; equal shares where it has none. */
    double[] shares() {
        var shares = new double[items * classes];
        var counts = counts();
        for (int i = 0; i < items; i++) {
            double total = Arrays.stream(counts[i]).sum();
            for (int c = 0; c < classes; c++) {
                shares[i * classes + c] = total == 0 ? 1.0 / classes : counts[i][c] / total;
            }
        }
        return shares;
    }
}
