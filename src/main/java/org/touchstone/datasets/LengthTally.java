package org.touchstone.datasets;

import java.util.Arrays;
import org.touchstone.datasets.SnapshotProfile.Spread;

/** Keeps lengths, four bytes each. */
final class LengthTally {

    private int[] lengths = new int[1024];
    private int count;

    void add(int length) {
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        lengths[count] = length;
        count++;
    }

    /** To be asked when all are in. */
    Spread spread() {
        Arrays.sort(lengths, 0, count);
        return new Spread(at(0.05), at(0.25), at(0.5), at(0.75), at(0.95), at(1));
    }

    /** The nearest rank: the smallest length that so large a share of all does not exceed. */
    private int at(double share) {
        return count == 0 ? 0 : lengths[Math.max(0, (int) Math.ceil(share * count) - 1)];
    }
}
