package org.touchstone.datasets;

import org.touchstone.catalog.TurnsJson;
import org.touchstone.support.Sha256;

/**
 * Counts pairs that are there a second or further time, label and all. It keeps the first 61 bits of each pair's SHA-256 in an open table, 16 to 32 bytes for
 * each pair; two different ones among a million share them with a probability below one in a million.
 */
final class Repeats {

    private long[] seen = new long[1 << 10];
    private int distinct;
    private int repeated;

    void add(PreferencePair pair) {
        var id = Sha256.uuid(
                TurnsJson.write(pair.conversation()), pair.first(), pair.second(), Double.toString(pair.label()));
        long key = id.getLeastSignificantBits() | 1;
        if (put(key)) {
            distinct++;
            grow();
        } else {
            repeated++;
        }
    }

    int count() {
        return repeated;
    }

    private boolean put(long key) {
        int mask = seen.length - 1;
        int place = (int) (key >>> 1) & mask;
        while (seen[place] != 0) {
            if (seen[place] == key) {
                return false;
            }
            place = (place + 1) & mask;
        }
        seen[place] = key;
        return true;
    }

    private void grow() {
        if (2 * distinct < seen.length) {
            return;
        }
        long[] before = seen;
        seen = new long[2 * before.length];
        for (long key : before) {
            if (key != 0) {
                put(key);
            }
        }
    }
}
