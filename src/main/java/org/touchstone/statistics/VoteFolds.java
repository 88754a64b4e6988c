package org.touchstone.statistics;

import java.util.SplittableRandom;

/** Divides labels into folds so that those of one item are spread over as many folds as they can be. */
final class VoteFolds {

    private VoteFolds() {}

    /** The fold of each label: by a random order of the labels, each item's go to the folds in turn from a random one. */
    static int[] of(int items, int[] item, int folds, long seed) {
        var random = new SplittableRandom(seed);
        int[] next = random.ints(items, 0, folds).toArray();
        double[] keys = random.doubles(item.length).toArray();
        var fold = new int[item.length];
        for (int n : Ranking.ascending(keys)) {
            fold[n] = next[item[n]]++ % folds;
        }
        return fold;
    }
}
