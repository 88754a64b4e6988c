package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the test of every worker's lefts and rights finds, where nobody or a few are known to lean to the left. */
class PositionTestTests {

    private static final int DECISIVE = 100;
    private static final double RATE = 0.05;

    private final RandomGenerator random = new SplittableRandom(2023);

    @Test
    void rarelyAccusesAnyoneOfAThousandWithoutABias() {
        double[] p = IntStream.range(0, 1000).mapToDouble(_ -> worker(0.5)).toArray();

        assertThat(found(p, 0, 1000)).isLessThanOrEqualTo(50);
    }

    /** Where nobody leans, any finding at all is false, so that studies with one are as rare as the rate. */
    @Test
    void findsNothingInNineteenOfTwentyStudiesWithoutABias() {
        long accused = IntStream.range(0, 1000)
                .mapToObj(_ ->
                        IntStream.range(0, 25).mapToDouble(_ -> worker(0.5)).toArray())
                .filter(p -> found(p, 0, p.length) > 0)
                .count();

        // Three standard errors of a share of 5% among 1,000 are 2.1%.
        assertThat(accused / 1000.0).isLessThanOrEqualTo(RATE + 0.021);
    }

    @Test
    void findsALeaningWorkerAsOftenAsTheBinomialDistributionSays() {
        double expected = power(0.65, RATE);
        long found = IntStream.range(0, 1000).filter(_ -> worker(0.65) <= RATE).count();

        assertThat(expected).as("power against 65% left in 100 judgments").isEqualTo(0.8276, within(0.0005));
        assertThat(found / 1000.0).isEqualTo(expected, within(0.036));
    }

    /** The share of a tenth who lean among a thousand; at the rate's own limit the procedure is a plain test at r R / m. */
    @Test
    void findsMostOfTheLeaningAmongTheOthersAndFewElse() {
        double[] p = IntStream.range(0, 1000)
                .mapToDouble(i -> worker(i < 100 ? 0.65 : 0.5))
                .toArray();
        int rightly = found(p, 0, 100);
        int falsely = found(p, 100, 1000);
        double expected = power(0.65, RATE * (rightly + falsely) / 1000);

        assertThat(rightly / 100.0).isEqualTo(expected, within(0.15));
        assertThat(falsely).isLessThanOrEqualTo((rightly + falsely) / 6);
    }

    private double worker(double left) {
        int lefts = Math.toIntExact(IntStream.range(0, DECISIVE)
                .filter(_ -> random.nextDouble() < left)
                .count());
        return Binomial.twoSided(lefts, DECISIVE, 0.5);
    }

    private static int found(double[] p, int from, int to) {
        boolean[] found = BenjaminiHochberg.found(p, RATE);
        return Math.toIntExact(IntStream.range(from, to).filter(i -> found[i]).count());
    }

    /** The probability of lefts that the test at this level rejects, when each judgment is left with the given chance. */
    private static double power(double left, double level) {
        return IntStream.rangeClosed(0, DECISIVE)
                .filter(k -> Binomial.twoSided(k, DECISIVE, 0.5) <= level)
                .mapToDouble(k -> Binomial.atLeast(k, DECISIVE, left)
                        - (k == DECISIVE ? 0 : Binomial.atLeast(k + 1, DECISIVE, left)))
                .sum();
    }
}
