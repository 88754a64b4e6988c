package org.touchstone.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * Which comparisons have come before, by 64 bits of their identifiers: eight to sixteen bytes for each. In files of a hundred million lines two
 * different ones would be taken for the same about once in three thousand files.
 */
final class SeenBefore {

    private long[] slots = new long[1 << 10];
    private int taken;

    /** Takes note of these and says how many had come before. */
    int count(List<CandidateSet> sets) {
        int before = 0;
        for (var set : sets) {
            before += isNew(StoredSet.of(set).comparison().value().getLeastSignificantBits()) ? 0 : 1;
        }
        return before;
    }

    private boolean isNew(long key) {
        if (taken * 2 > slots.length) {
            grow();
        }
        int slot = slot(key);
        boolean free = slots[slot] == 0;
        slots[slot] = key;
        taken += free ? 1 : 0;
        return free;
    }

    /** Where the key is or belongs; zero marks a free slot, which no identifier's half can be as its first bit is set. */
    private int slot(long key) {
        int slot = Long.hashCode(key) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        Arrays.stream(before).filter(key -> key != 0).forEach(key -> slots[slot(key)] = key);
    }
}
