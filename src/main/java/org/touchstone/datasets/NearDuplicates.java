package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Finds texts that have most of their runs of words in common, by MinHash (Broder 1997) with bands: of 120 minima in 20 bands of 6, texts are
 * looked at where one band agrees. Two texts of Jaccard index s are looked at with probability {@code 1 - (1 - s^6)^20}: .998 at .8, .27 at .5;
 * of those looked at, Jaccard's index is then computed exactly. The hash functions are fixed, so that the same texts give the same finds.
 */
final class NearDuplicates {

    private static final int BANDS = 20;
    private static final int ROWS = 6;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final double least;
    private final List<int[]> texts = new ArrayList<>();
    private final List<Map<Long, List<Integer>>> bands = new ArrayList<>();

    /** Finds those with an index of at least this. */
    NearDuplicates(double least) {
        this.least = least;
        for (int band = 0; band < BANDS; band++) {
            bands.add(new HashMap<>());
        }
    }

    /** Adds a text's shingles and returns its number, from 0 on. */
    int add(int[] shingles) {
        int number = texts.size();
        texts.add(shingles);
        if (shingles.length > 0) {
            for (int band = 0; band < BANDS; band++) {
                bands.get(band)
                        .computeIfAbsent(key(shingles, band), _ -> new ArrayList<>(1))
                        .add(number);
            }
        }
        return number;
    }

    /** The texts most of which is in the given one, each with Jaccard's index of both; in the order of their numbers. */
    List<Find> like(int[] shingles) {
        var candidates = new HashSet<Integer>();
        if (shingles.length > 0) {
            for (int band = 0; band < BANDS; band++) {
                candidates.addAll(bands.get(band).getOrDefault(key(shingles, band), List.of()));
            }
        }
        return finds(candidates.stream().sorted().toList(), number -> Shingles.jaccard(texts.get(number), shingles));
    }

    private List<Find> finds(List<Integer> candidates, IntToDoubleFunction index) {
        return candidates.stream()
                .map(number -> new Find(number, index.applyAsDouble(number)))
                .filter(find -> find.jaccard() >= least)
                .toList();
    }

    private static long key(int[] shingles, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = mix(key ^ minimum(shingles, band * ROWS + row));
        }
        return key;
    }

    private static long minimum(int[] shingles, int function) {
        long salt = mix(STEP * (function + 1));
        long least = Long.MAX_VALUE;
        for (int shingle : shingles) {
            least = Math.min(least, mix(shingle ^ salt));
        }
        return least;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A text that is alike. */
    record Find(int number, double jaccard) {}
}
