package org.touchstone.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Made-up tables of labels. */
final class Tables {

    private Tables() {}

    /** Labels of some units by some raters, null where one is missing; raters agree more often than by chance. */
    static Integer[][] random(RandomGenerator random, int units, int raters, int categories) {
        double missing = random.nextDouble(0.6);
        double skill = random.nextDouble();
        var table = new Integer[units][raters];
        for (var unit : table) {
            int truth = 1 + random.nextInt(categories);
            Arrays.setAll(unit, _ -> {
                int label = random.nextDouble() < skill ? truth : 1 + random.nextInt(categories);
                return random.nextDouble() < missing ? null : label;
            });
        }
        return table;
    }

    /** The same without the missing labels. */
    static int[][] ragged(Integer[][] table) {
        return Arrays.stream(table)
                .map(unit -> Arrays.stream(unit)
                        .filter(label -> label != null)
                        .mapToInt(label -> label)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Votes 1 or 2 on units of which the better response is named 1 with the given chance. */
    static int[][] votes(RandomGenerator random, int units, int votes, double firstBetter) {
        return IntStream.range(0, units)
                .mapToObj(_ -> {
                    int better = random.nextDouble() < firstBetter ? 1 : 2;
                    return IntStream.range(0, votes)
                            .map(_ -> random.nextDouble() < 0.85 ? better : 3 - better)
                            .toArray();
                })
                .toArray(int[][]::new);
    }
}
