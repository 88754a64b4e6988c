package org.touchstone.quality.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Side;
import org.touchstone.quality.bias.BiasReport.Hour;
import org.touchstone.quality.bias.BiasReport.Leaning;

/** Shares against closed forms and published intervals; the regression against effects that were planted. */
class BiasFiguresTests {

    private static void assertInterval(Measure measure, double low, double high, double precision) {
        assertThat(measure.figure().low()).isCloseTo(low, within(precision));
        assertThat(measure.figure().high()).isCloseTo(high, within(precision));
    }

    /** One judgment for each comparison: the interval is that of a mean, t(0.975, 99) = 1.98422. */
    @Test
    void theLongerIsChosenAsOftenAsCounted() {
        var longer = new Said()
                .times(35, 100, "1")
                .times(35, -100, "2")
                .times(30, 100, "2")
                .times(40, 30, "1")
                .times(20, 500, "=")
                .report()
                .length()
                .longer();

        // Wilson's interval of 70 among 100, worked out by hand.
        double z = 1.959964;
        double centre = (0.7 + z * z / 200) / (1 + z * z / 100);
        double reach = z * Math.sqrt(0.7 * 0.3 / 100 + z * z / 40_000) / (1 + z * z / 100);
        assertThat(longer.figure().value()).isCloseTo(0.7, within(1e-12));
        assertInterval(longer, centre - reach, centre + reach, 1e-6);
        assertThat(longer).returns(100, Measure::judgments).returns(100, Measure::comparisons);
    }

    @Test
    void anIntervalOfAShareStaysBetweenNoughtAndOne() {
        var longer = new Said()
                .times(19, 100, "1")
                .times(1, 100, "2")
                .report()
                .length()
                .longer();

        assertThat(longer.figure().value()).isEqualTo(0.95);
        // 19 of 20 by Wilson, as scipy.stats.binomtest(19, 20).proportion_ci(method='wilson') gives it.
        assertInterval(longer, 0.7638688, 0.9911186, 1e-6);
    }

    /** Three judgments of a comparison that all say the same are worth one: the interval is that of a third as many. */
    @Test
    void judgmentsOfOneComparisonAreAlike() {
        var once = new Said().times(35, 100, "1").times(15, 100, "2").report();
        var thrice = new Said().times(35, 100, "111").times(15, 100, "222").report();

        assertThat(thrice.length().longer().figure())
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) -> Math.abs(one - other) < 2e-3 ? 0 : Double.compare(one, other), Double.class)
                .isEqualTo(once.length().longer().figure());
    }

    /** 81 of 263 with Wilson's interval: Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I. */
    @Test
    void aRuleIsHeldAgainstMajorities() {
        var length = new Said()
                .times(81, 200, "112")
                .times(182, 200, "221")
                .times(9, 200, "12")
                .times(5, 200, "1=2")
                .report()
                .length();

        assertThat(length.alwaysLonger().figure().value()).isCloseTo(81 / 263.0, within(1e-12));
        assertInterval(length.alwaysLonger(), 0.2553, 0.3662, 5e-5);
        assertInterval(length.alwaysShorter(), 1 - 0.3662, 1 - 0.2553, 5e-5);
        assertThat(length.alwaysLonger()).returns(789, Measure::judgments).returns(263, Measure::comparisons);
    }

    @Test
    void aRuleIsHalfRightWhereLengthsAreEqual() {
        var length = new Said().times(3, 0, "1").times(1, 10, "1").report().length();

        assertThat(length.alwaysLonger().figure().value()).isEqualTo(2.5 / 4);
        assertThat(length.alwaysShorter().figure().value()).isEqualTo(1.5 / 4);
    }

    /** 81 of 263 with Clopper and Pearson's interval: Newcombe 1998, table I. */
    @Test
    void theLeftIsChosenAsOftenAsCounted() {
        var left = new Said()
                .first(Side.LEFT)
                .times(40, 0, "1")
                .times(100, 0, "2")
                .first(Side.RIGHT)
                .times(41, 0, "2")
                .times(82, 0, "1")
                .times(7, 0, "=")
                .report()
                .position()
                .left();

        assertThat(left.figure().value()).isCloseTo(81 / 263.0, within(1e-12));
        assertInterval(left, 0.2527, 0.3676, 5e-5);
    }

    /** Ten of ten to the left has p = 2/1024; the other worker's five of ten has 1. Benjamini and Hochberg double the lesser. */
    @Test
    void whoAlwaysChoosesTheLeftLeans() {
        var position = new Said().times(5, 0, "11").times(5, 0, "12").report().position();

        assertThat(position).returns(2, p -> p.tested()).returns(1, p -> p.alone());
        assertThat(position.leaning())
                .singleElement()
                .returns(10, Leaning::chosen)
                .returns(10, Leaning::decisive)
                .satisfies(each -> assertThat(each.adjusted()).isCloseTo(2 * 2.0 / 1024, within(1e-12)));
    }

    @Test
    void theFirstInTheFileAndTiesAreCounted() {
        var report = new Said().times(30, 0, "11").times(10, 0, "2=").report();

        assertThat(report.firstInImport().figure().value()).isCloseTo(60 / 70.0, within(1e-12));
        assertThat(report.ties().figure().value()).isCloseTo(10 / 80.0, within(1e-12));
        assertThat(report.counts()).isEqualTo(new BiasReport.Counts(80, 70, 40, 2, 0, 0));
    }

    /**
     * At eight two agree each with one of the two others, who differ: half a point each, and the third with none, so 1 in 3. At
     * nine all agree. At ten nobody else has judged. Active times are 10, 20 and 30 seconds.
     */
    @Test
    void hoursAreSetBesideEachOther() {
        var hours = new Said()
                .at(9)
                .times(4, 0, "11")
                .at(8)
                .times(6, 0, "112")
                .at(10)
                .times(2, 0, "1")
                .report()
                .hours();

        assertThat(hours).extracting(Hour::hour).containsExactly(8, 9, 10);
        assertThat(hours).extracting(Hour::judgments).containsExactly(18, 8, 2);
        assertThat(hours).extracting(Hour::medianMs).containsExactly(20_000L, 15_000L, 10_000L);
        assertThat(hours.getFirst().agreement().figure().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(hours.get(1).agreement().figure().value()).isEqualTo(1);
        // All alike, so that each of the four comparisons counts as one trial: 4 / (4 + z²).
        assertInterval(hours.get(1).agreement(), 4 / (4 + 3.841459), 1, 1e-6);
        assertThat(hours.getLast().agreement().why()).isEqualTo(Why.NOBODY_ELSE);
    }

    @Test
    void nothingJudgedHasNoFigures() {
        var report = new Said().report();

        assertThat(report.length().longer().why()).isEqualTo(Why.NO_DIFFERENCE);
        assertThat(report.style().left().why()).isEqualTo(Why.NO_CHOICE);
        assertThat(report.position().left().why()).isEqualTo(Why.NO_CHOICE);
        assertThat(report.ties().why()).isEqualTo(Why.NO_JUDGMENTS);
        assertThat(report.hours()).isEmpty();
    }

    /** The pull of the left, of length and of bold text; lists and headings differ without an effect; there is no code. */
    private static final List<Double> PLANTED = List.of(0.25, 0.8, 0.0, 0.0, -0.4);

    /** In 200 studies each 95% interval must miss in 10, give or take three standard errors: in 1 to 19. */
    @Test
    void plantedEffectsAreFoundAndIntervalsCoverThem() {
        var misses = new int[PLANTED.size()];
        var sums = new double[PLANTED.size()];
        int studies = 200;
        for (int seed = 0; seed < studies; seed++) {
            var style = planted(800, new SplittableRandom(seed)).report().style();
            var found = IntStream.rangeClosed(0, 4)
                    .mapToObj(i ->
                            i == 0 ? style.left() : style.effects().get(i - 1).logOdds())
                    .map(Measure::figure)
                    .toList();
            for (int i = 0; i < misses.length; i++) {
                double low = Objects.requireNonNull(found.get(i).low());
                double high = Objects.requireNonNull(found.get(i).high());
                sums[i] += Objects.requireNonNull(found.get(i).value());
                misses[i] += low <= PLANTED.get(i) && PLANTED.get(i) <= high ? 0 : 1;
            }
            assertThat(style.effects().getLast().logOdds().why()).isEqualTo(Why.NEVER_DIFFERS);
        }

        for (int i = 0; i < misses.length; i++) {
            assertThat(misses[i]).as("misses of effect %d", i).isBetween(1, 19);
            assertThat(sums[i] / studies).as("mean of effect %d", i).isCloseTo(PLANTED.get(i), within(0.03));
        }
    }

    /** Which response is called the first is arbitrary, so that exchanging the names everywhere changes nothing. */
    @Test
    void namesOfResponsesMakeNoDifferenceToTheRegression() {
        var as = new Said();
        var exchanged = new Said();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            double[] difference = {random.nextInt(-300, 300), random.nextInt(-3, 4), 0, 0, 0};
            boolean left = random.nextBoolean();
            boolean first = random.nextBoolean();
            as.first(left ? Side.LEFT : Side.RIGHT).on(difference, first ? "1" : "2");
            exchanged
                    .first(left ? Side.RIGHT : Side.LEFT)
                    .on(IntStream.range(0, 5).mapToDouble(f -> -difference[f]).toArray(), first ? "2" : "1");
        }

        assertThat(exchanged.report().style()).isEqualTo(as.report().style());
    }

    /** Differences have a root mean square of about one unit by construction: 100 characters, one list, one heading, one bold. */
    private static Said planted(int comparisons, SplittableRandom random) {
        var said = new Said();
        var differences = IntStream.range(0, comparisons)
                .mapToObj(_ -> new double[] {100 * unit(random), unit(random), unit(random), unit(random), 0})
                .toList();
        for (var difference : differences) {
            boolean firstLeft = random.nextBoolean();
            int sign = firstLeft ? 1 : -1;
            double logOdds =
                    PLANTED.getFirst() + sign * (PLANTED.get(1) * difference[0] / 100 + PLANTED.get(4) * difference[3]);
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            said.first(firstLeft ? Side.LEFT : Side.RIGHT).on(difference, left == firstLeft ? "1" : "2");
        }
        return said;
    }

    /** One or minus one, so that the unit is exact. */
    private static double unit(SplittableRandom random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
