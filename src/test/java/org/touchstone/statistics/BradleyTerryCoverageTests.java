package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulates a thousand studies of which the strengths are known, and counts how often their 95% intervals contain them. */
class BradleyTerryCoverageTests {

    private static final int STUDIES = 1000;
    private static final int THINGS = 10;

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 200})
    void intervalsContainStrengthsThatThePriorFits(int votes) {
        assertThat(coverage(votes, 1)).isBetween(0.93, 0.97);
    }

    /** Things that are more alike or more different than the usual prior says, and a prior that knows. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1.5})
    void intervalsHoldForOtherDeviationsToo(double deviation) {
        assertThat(coverage(100, deviation)).isBetween(0.93, 0.97);
    }

    @Test
    void withoutVotesTheyAreThoseOfThePrior() {
        var none = new PairVotes(2, 1, new int[0], new int[0], new int[0], new int[0]);

        var interval = BradleyTerry.intervals(none, BradleyTerry.fit(none, 2), 2, 0.95)[0];

        assertThat(interval.low()).isEqualTo(-3.92, within(0.001));
        assertThat(interval.high()).isEqualTo(3.92, within(0.001));
    }

    private static double coverage(int votes, double deviation) {
        var random = new SplittableRandom(95);
        long contained = IntStream.range(0, STUDIES)
                .mapToLong(_ -> contained(votes, deviation, random))
                .sum();
        return contained / (double) (STUDIES * THINGS);
    }

    private static long contained(int votes, double deviation, RandomGenerator random) {
        double[] strength = IntStream.range(0, THINGS)
                .mapToDouble(_ -> random.nextGaussian(0, deviation))
                .toArray();
        int[] first = random.ints(votes, 0, THINGS).toArray();
        int[] second = IntStream.of(first)
                .map(thing -> (thing + 1 + random.nextInt(THINGS - 1)) % THINGS)
                .toArray();
        int[] outcome = IntStream.range(0, votes)
                .map(n -> random.nextDouble() < Logistic.of(strength[first[n]] - strength[second[n]])
                        ? PairVotes.FIRST
                        : PairVotes.SECOND)
                .toArray();
        var study = new PairVotes(THINGS, 1, first, second, new int[votes], outcome);
        var intervals = BradleyTerry.intervals(study, BradleyTerry.fit(study, deviation), deviation, 0.95);
        return IntStream.range(0, THINGS)
                .filter(thing -> intervals[thing].contains(strength[thing]))
                .count();
    }
}
