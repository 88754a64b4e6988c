package org.touchstone.quality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.ComparisonId;

/** How many judgments of a comparison chose the first response, neither, and the second. */
record Split(int comparison, int first, int ties, int second) {

    static Split of(Ballots ballots, int comparison) {
        var counts = new int[3];
        for (int ballot = ballots.from(comparison); ballot < ballots.from(comparison + 1); ballot++) {
            counts[ballots.code(ballot) + 1]++;
        }
        return new Split(comparison, counts[0], counts[1], counts[2]);
    }

    /** The comparisons on which judges differ, the most evenly split ones first, up to so many. */
    static List<ComparisonId> most(Ballots ballots, int limit) {
        return IntStream.range(0, ballots.comparisons().size())
                .mapToObj(comparison -> of(ballots, comparison))
                .filter(Split::isSplit)
                .sorted(Comparator.comparingDouble(Split::unanimity))
                .limit(limit)
                .map(split -> ballots.comparisons().get(split.comparison))
                .toList();
    }

    boolean isSplit() {
        return IntStream.of(first, ties, second).filter(votes -> votes > 0).count() > 1;
    }

    /** The chance that two judgments drawn with replacement agree: the lower, the more evenly split. */
    private double unanimity() {
        double votes = (double) first + ties + second;
        return ((double) first * first + (double) ties * ties + (double) second * second) / (votes * votes);
    }
}
