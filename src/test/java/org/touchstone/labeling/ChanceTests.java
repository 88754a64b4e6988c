package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Mixture.Lot;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.Rules;

/**
 * Nobody can tell from what they were shown what comes next, nor from a side what stands on it: chi-square tests over
 * 100,000 draws. They are taken from the very classes that decide, {@link Sides} and {@link Mixture}, as so many leases would
 * keep the database busy for ten minutes; {@link SimulatedDayTests} tests the leases of a day.
 */
@SpringBootTest
@Import(Bench.Beans.class)
class ChanceTests {

    private static final int DRAWS = 100_000;
    private static final double GOLD = 0.1;
    private static final double REPEAT = 0.05;

    private final Sides sides = new Sides(new SplittableRandom(1));
    private final List<Lot> lots;

    ChanceTests(@Autowired CandidateTable candidates, @Autowired RepeatTable repeats) {
        var mixture = new Mixture(candidates, repeats, new SplittableRandom(2));
        var usual = Rules.usual().assignment();
        var mixed = new Assignment(0, usual.caps(), GOLD, REPEAT, usual.repeatGap());
        lots = Stream.generate(() -> mixture.draw(mixed)).limit(DRAWS).toList();
    }

    @Test
    void putsTheFirstResponseOnEitherSideAlikeWhateverSideItStoodOnBefore() {
        var drawn = new ArrayList<Side>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.add(sides.choose(worker(0, 0), comparison(0, 0)));
        }
        ChiSquare.isEven("sides", count(DRAWS, 2, i -> cell(drawn.get(i))));
        ChiSquare.isEven(
                "a side and the next",
                count(DRAWS / 2, 4, i -> 2 * cell(drawn.get(2 * i)) + cell(drawn.get(2 * i + 1))));
        ChiSquare.isEven(
                "a side and the third after",
                count(DRAWS / 4, 4, i -> 2 * cell(drawn.get(4 * i)) + cell(drawn.get(4 * i + 3))));
    }

    /** A thousand workers with a hundred comparisons each: the second of two owes its side to the first, which is free. */
    @Test
    void evensOutEveryWorkerAndLeavesHalfOfTheirSidesToChance() {
        var firsts = new ArrayList<Side>();
        for (int i = 0; i < DRAWS / 2; i++) {
            var first = sides.choose(worker(i % 50, i % 50), comparison(1, 1));
            var owed = first == Side.LEFT ? worker(1, 0) : worker(0, 1);
            assertThat(sides.choose(owed, comparison(0, 0))).isEqualTo(first.other());
            firsts.add(first);
        }
        ChiSquare.isEven("free sides", count(DRAWS / 2, 2, i -> cell(firsts.get(i))));
        ChiSquare.isEven(
                "free sides by place in a worker's hundred",
                count(DRAWS / 2, 100, i -> 2 * (i % 50) + cell(firsts.get(i))));
    }

    @Test
    void showsSeveralResponsesInEveryOrderAlike() {
        var orders = permutations();
        ChiSquare.isEven("orders of three", count(DRAWS, 6, _ -> {
            var side = sides.choose(worker(0, 0), comparison(0, 0));
            return orders.indexOf(sides.show(3, side).order().places());
        }));
    }

    /** The gaps between independent draws are geometric: k others lie between two golds with probability p(1 - p)^k. */
    @Test
    void leavesGapsBetweenGoldsThatNobodyCanLearn() {
        int bins = 30;
        var gaps = new long[bins + 1];
        int since = 0;
        for (var lot : lots) {
            if (lot == Lot.GOLD) {
                gaps[Math.min(since, bins)]++;
            }
            since = lot == Lot.GOLD ? 0 : since + 1;
        }
        var shares = new double[bins + 1];
        for (int k = 0; k < bins; k++) {
            shares[k] = GOLD * Math.pow(1 - GOLD, k);
        }
        shares[bins] = Math.pow(1 - GOLD, bins);
        ChiSquare.fits("gaps between golds", gaps, shares);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 10, 25})
    void putsGoldsAndRepeatsAtNoFavouritePlaces(int every) {
        for (var wanted : List.of(Lot.GOLD, Lot.REPEAT)) {
            var counts = new long[every];
            IntStream.range(0, DRAWS).filter(i -> lots.get(i) == wanted).forEach(i -> counts[i % every]++);
            ChiSquare.isEven(wanted + " by place modulo " + every, counts);
        }
    }

    @Test
    void drawsWithoutMemory() {
        double[] shares = {1 - GOLD - REPEAT, GOLD, REPEAT};
        ChiSquare.fits("lots", count(DRAWS, 3, i -> cell(lots.get(i))), shares);
        var both = new double[9];
        for (int i = 0; i < 9; i++) {
            both[i] = shares[i / 3] * shares[i % 3];
        }
        ChiSquare.fits(
                "a lot and the next",
                count(DRAWS / 2, 9, i -> 3 * cell(lots.get(2 * i)) + cell(lots.get(2 * i + 1))),
                both);
    }

    /** Alternating draws, a coin of 51% and a gold at every tenth place would all be found out. */
    @Test
    void wouldFindOutWhatIsNotByChance() {
        assertThat(ChiSquare.departure(count(DRAWS / 2, 4, _ -> 1), ChiSquare.even(4)))
                .isGreaterThan(ChiSquare.limit(3));
        assertThat(ChiSquare.departure(new long[] {51_000, 49_000}, ChiSquare.even(2)))
                .isGreaterThan(ChiSquare.limit(1));
        assertThat(ChiSquare.departure(new long[] {10_000, 0, 0, 0, 0}, ChiSquare.even(5)))
                .isGreaterThan(ChiSquare.limit(4));
    }

    private static int cell(Side side) {
        return side == Side.LEFT ? 0 : 1;
    }

    private static int cell(Lot lot) {
        return switch (lot) {
            case QUEUE -> 0;
            case GOLD -> 1;
            case REPEAT -> 2;
        };
    }

    private interface Cell {
        int of(int draw);
    }

    private static long[] count(int draws, int cells, Cell cell) {
        var counts = new long[cells];
        for (int i = 0; i < draws; i++) {
            counts[cell.of(i)]++;
        }
        return counts;
    }

    private static List<List<Integer>> permutations() {
        return List.of(
                List.of(1, 2, 3),
                List.of(1, 3, 2),
                List.of(2, 1, 3),
                List.of(2, 3, 1),
                List.of(3, 1, 2),
                List.of(3, 2, 1));
    }

    private static Ledger worker(int lefts, int rights) {
        return new Ledger(lefts, rights, 0, Reach.ALL, "0", null);
    }

    private static Entry comparison(int lefts, int rights) {
        return new Entry(new ComparisonId(UUID.randomUUID()), 3, 3, lefts, rights, null);
    }
}
