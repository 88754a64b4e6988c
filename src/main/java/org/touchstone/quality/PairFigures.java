package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.touchstone.accounts.PersonId;
import org.touchstone.statistics.CohenKappa;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** The figures of two workers beside each other, before the workers have names. */
record PairFigures(PersonId first, PersonId second, int common, Figure same, Figure kappa) {

    private static final double LEVEL = 0.95;
    private static final int[] CODES = {-1, 0, 1};

    /** All pairs of the busiest workers that have judged a comparison in common, the busiest in front. */
    static List<PairFigures> of(Ballots ballots) {
        int[] places = places(ballots);
        var tables = tables(ballots, places);
        var workers = IntStream.range(0, places.length)
                .filter(worker -> places[worker] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(worker -> places[worker]))
                .map(ballots.workers()::get)
                .toList();
        var pairs = new ArrayList<PairFigures>();
        for (int first = 0; first < workers.size(); first++) {
            for (int second = first + 1; second < workers.size(); second++) {
                int[] table = tables[first][second];
                if (Arrays.stream(table).sum() > 0) {
                    pairs.add(of(workers.get(first), workers.get(second), table));
                }
            }
        }
        return pairs;
    }

    /** For each worker the place among the busiest; -1 for the others. */
    private static int[] places(Ballots ballots) {
        var counts = new int[ballots.workers().size()];
        IntStream.range(0, ballots.size()).forEach(ballot -> counts[ballots.worker(ballot)]++);
        var places = new int[counts.length];
        Arrays.fill(places, -1);
        var busiest = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer worker) -> -counts[worker])
                        .thenComparing(worker -> ballots.workers().get(worker).value()))
                .limit(WorkerPair.WORKERS)
                .toList();
        IntStream.range(0, busiest.size()).forEach(place -> places[busiest.get(place)] = place);
        return places;
    }

    /** For each two places how often the one said this and the other that: nine counts. */
    private static int[][][] tables(Ballots ballots, int[] places) {
        var tables = new int[WorkerPair.WORKERS][WorkerPair.WORKERS][CODES.length * CODES.length];
        for (int comparison = 0; comparison < ballots.comparisons().size(); comparison++) {
            for (int one = ballots.from(comparison); one < ballots.from(comparison + 1); one++) {
                for (int other = ballots.from(comparison); other < ballots.from(comparison + 1); other++) {
                    count(tables, ballots, places, new int[] {one, other});
                }
            }
        }
        return tables;
    }

    private static void count(int[][][] tables, Ballots ballots, int[] places, int[] two) {
        int first = places[ballots.worker(two[0])];
        int second = places[ballots.worker(two[1])];
        if (first >= 0 && first < second) {
            tables[first][second][CODES.length * (ballots.code(two[0]) + 1) + ballots.code(two[1]) + 1]++;
        }
    }

    private static PairFigures of(PersonId first, PersonId second, int[] table) {
        int common = Arrays.stream(table).sum();
        int same = table[0] + table[4] + table[8];
        var interval = Wilson.interval(same, common, LEVEL);
        return new PairFigures(
                first,
                second,
                common,
                new Figure((double) same / common, interval.low(), interval.high(), null),
                kappa(table, common));
    }

    private static Figure kappa(int[] table, int common) {
        if (common < WorkerPair.FEWEST) {
            return Figure.missing("fewer than 20 comparisons in common");
        }
        double kappa =
                CohenKappa.of(said(table, cell -> cell / CODES.length), said(table, cell -> cell % CODES.length));
        return Double.isNaN(kappa)
                ? Figure.missing("only one category is in use")
                : new Figure(kappa, null, null, null);
    }

    private static int[] said(int[] table, IntUnaryOperator code) {
        return IntStream.range(0, table.length)
                .flatMap(cell ->
                        IntStream.generate(() -> CODES[code.applyAsInt(cell)]).limit(table[cell]))
                .toArray();
    }
}
