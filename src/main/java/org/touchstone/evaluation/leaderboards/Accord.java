package org.touchstone.evaluation.leaderboards;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.evaluation.leaderboards.Board.Ratings;
import org.touchstone.statistics.KendallTau;
import org.touchstone.statistics.SpearmanRho;
import org.touchstone.support.Figure;

/**
 * How far two boards put the sources that are on both in the same order. The sources are taken as given; intervals come from resampling conversations,
 * of both boards alike where they are of the same ones.
 *
 * @param sources those in common
 */
public record Accord(List<Both> sources, Figure spearman, Figure kendall) {

    private static final int FEWEST = 3;

    /**
     * A source on both boards.
     *
     * @param here points ahead of the mean of those in common, with the interval
     * @param there the same on the other board
     */
    public record Both(String name, Figure here, Figure there) {}

    /** Compares two boards by one variant. */
    public static Accord of(Board here, Board there, Variant variant) {
        var names = here.sources().stream()
                .map(Board.Source::name)
                .filter(name -> place(there, name) >= 0)
                .toList();
        var one = new Side(here, Objects.requireNonNull(here.ratings().get(variant)), places(here, names));
        var other = new Side(there, Objects.requireNonNull(there.ratings().get(variant)), places(there, names));
        var sources = IntStream.range(0, names.size())
                .mapToObj(i -> new Both(names.get(i), one.ahead(i), other.ahead(i)))
                .toList();
        return new Accord(sources, correlation(one, other, SpearmanRho::of), correlation(one, other, KendallTau::b));
    }

    private static Figure correlation(Side one, Side other, ToDoubleBiFunction<double[], double[]> measure) {
        if (one.places.length < FEWEST) {
            return Figure.missing("fewer than 3 sources in common");
        }
        int draws = Math.min(one.ratings.draws().size(), other.ratings.draws().size());
        ToDoubleBiFunction<double[], double[]> defined = (a, b) ->
                DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).anyMatch(Double::isNaN)
                        ? Double.NaN
                        : measure.applyAsDouble(a, b);
        return Draws.figure(
                defined.applyAsDouble(one.centred(one.ratings.elo()), other.centred(other.ratings.elo())),
                IntStream.range(0, draws).mapToDouble(draw -> defined.applyAsDouble(one.draw(draw), other.draw(draw))),
                Math.min(
                        one.board.counts().conversations(), other.board.counts().conversations()));
    }

    private static int[] places(Board board, List<String> names) {
        return names.stream().mapToInt(name -> place(board, name)).toArray();
    }

    private static int place(Board board, String name) {
        return IntStream.range(0, board.sources().size())
                .filter(place -> board.sources().get(place).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Side(Board board, Ratings ratings, int[] places) {

        /** Ratings less their mean; not a number where a source has none, or where they are not all of one component. */
        double[] centred(List<Double> elo) {
            double[] values = Arrays.stream(places).mapToDouble(elo::get).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            boolean apart = Arrays.stream(places)
                            .map(place -> board.sources().get(place).component())
                            .distinct()
                            .count()
                    > 1;
            return Arrays.stream(values)
                    .map(value -> apart ? Double.NaN : value - mean)
                    .toArray();
        }

        double[] draw(int draw) {
            return centred(ratings.draws().get(draw));
        }

        Figure ahead(int source) {
            return Draws.figure(
                    centred(ratings.elo())[source],
                    IntStream.range(0, ratings.draws().size()).mapToDouble(draw -> draw(draw)[source]),
                    board.counts().conversations());
        }
    }
}
