package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTests {

    private static final int SEED = 5;

    /** Where nine others who are always right leave no doubt, a worker's reliability is a binomial share with a beta prior. */
    @Test
    void isABinomialShareWhereTheTruthIsKnown() {
        int items = 200;
        int right = 150;
        int size = items * 10;
        int[] item = IntStream.range(0, size).map(n -> n / 10).toArray();
        int[] worker = IntStream.range(0, size).map(n -> n % 10).toArray();
        int[] label = IntStream.range(0, size)
                .map(n -> worker[n] > 0 || item[n] < right ? item[n] % 2 : 1 - item[n] % 2)
                .toArray();

        var first = Reliability.oneCoin(new Labels(items, 10, 2, item, worker, label), 0.95, SEED)
                .getFirst();

        // Wilks's interval of a binomial share by hand: 150 of 200 with the prior's four labels at the others' share.
        double believed = (9 * items + right + 1) / (10.0 * items + 1.5);
        double hits = right + 4 * believed;
        double misses = items - right + 4 * (1 - believed);
        assertThat(first.value()).isEqualTo(hits / (hits + misses), within(1e-6));
        var interval = first.interval();
        assertThat(interval).isNotNull();
        for (double end : new double[] {interval.low(), interval.high()}) {
            double drop = hits * Math.log(first.value() / end) + misses * Math.log((1 - first.value()) / (1 - end));
            assertThat(2 * drop).isEqualTo(3.841459, within(1e-4));
        }
        assertThat(interval.low()).isLessThan(first.value());
        assertThat(interval.high()).isGreaterThan(first.value());
    }

    /** Five votes an item, forty workers right with chances from 0.55 to 0.95, sixty votes each: what was planted lies within. */
    @Test
    void theIntervalHoldsWhatWasPlantedInNineteenOfTwenty() {
        int held = 0;
        int all = 0;
        for (int study = 0; study < 25; study++) {
            var random = new SplittableRandom(100 + study);
            double[] planted =
                    IntStream.range(0, 40).mapToDouble(w -> 0.55 + 0.01 * w).toArray();
            var estimates = Reliability.oneCoin(votes(planted, 480, random), 0.95, SEED);
            for (int w = 0; w < planted.length; w++) {
                var interval = estimates.get(w).interval();
                assertThat(interval).isNotNull();
                held += interval.low() <= planted[w] && planted[w] <= interval.high() ? 1 : 0;
                all++;
            }
        }
        assertThat((double) held / all).isBetween(0.93, 0.97);
    }

    private static Labels votes(double[] planted, int items, SplittableRandom random) {
        int size = items * 5;
        var item = new int[size];
        var worker = new int[size];
        var label = new int[size];
        for (int i = 0; i < items; i++) {
            int truth = random.nextInt(2);
            int[] five = random.ints(0, planted.length).distinct().limit(5).toArray();
            for (int k = 0; k < 5; k++) {
                int n = 5 * i + k;
                item[n] = i;
                worker[n] = five[k];
                label[n] = random.nextDouble() < planted[five[k]] ? truth : 1 - truth;
            }
        }
        return new Labels(items, planted.length, 2, item, worker, label);
    }

    @Test
    void aWorkerWithoutLabelsHasNone() {
        int[] nothing = {};
        var estimates = Reliability.oneCoin(new Labels(0, 2, 2, nothing, nothing, nothing), 0.95, SEED);

        assertThat(estimates).hasSize(2).noneMatch(Estimate::isDefined);
    }

    /** Among voters right in two of three the truth stays open, and so does who is right: more than a share of as many golds would. */
    @Test
    void whatIsUnknownWidensTheInterval() {
        double[] planted = new double[40];
        Arrays.fill(planted, 2 / 3.0);
        var labels = votes(planted, 480, new SplittableRandom(1));
        var estimates = Reliability.oneCoin(labels, 0.95, SEED);

        double wider = 0;
        for (int worker = 0; worker < planted.length; worker++) {
            int own = worker;
            double votes =
                    Arrays.stream(labels.worker()).filter(who -> who == own).count();
            var estimate = estimates.get(worker);
            assertThat(estimate.interval()).isNotNull();
            var golds = Wilson.interval(votes * estimate.value(), votes, 0.95);
            wider += (estimate.interval().high() - estimate.interval().low()) / (golds.high() - golds.low());
        }
        assertThat(wider / planted.length).isGreaterThan(1.3);
    }
}
