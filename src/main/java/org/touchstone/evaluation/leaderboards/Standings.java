package org.touchstone.evaluation.leaderboards;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.leaderboards.Board.Ratings;
import org.touchstone.evaluation.leaderboards.Board.Source;
import org.touchstone.support.Figure;
import org.touchstone.support.Refusal;

/**
 * A board against one anchor.
 *
 * @param components the sources that compare with each other, the component of the anchor first
 */
public record Standings(Variant variant, String anchor, List<Component> components) {

    /**
     * Sources that comparisons connect.
     *
     * @param anchor whose rating is 0
     * @param rows the best first
     */
    public record Component(String anchor, List<Row> rows) {}

    /**
     * One source.
     *
     * @param elo how many points it is ahead of the anchor
     * @param win how often it beats the anchor by that
     * @param from the best rank that the intervals leave open: 1 and as many as are measurably better
     * @param to the worst
     * @param open whether the distance from the anchor rests on the prior, since one of them never wins against the other, even through others
     */
    public record Row(Source source, Figure elo, Figure win, int rank, int from, int to, boolean open) {

        /** Whether the others are measured against it. */
        public boolean isAnchor(Component component) {
            return source.name().equals(component.anchor());
        }
    }

    /** Refuses an anchor that is not on the board; null stands for the source with the most votes. */
    public static Standings of(Board board, Variant variant, @Nullable String anchor) {
        return new Maker(board, Objects.requireNonNull(board.ratings().get(variant))).standings(variant, anchor);
    }

    private record Maker(Board board, Ratings ratings) {

        Standings standings(Variant variant, @Nullable String anchor) {
            var places = IntStream.range(0, board.sources().size()).boxed().toList();
            int chosen = anchor == null || anchor.isBlank() ? busiest(places) : place(anchor);
            int home = chosen < 0 ? -1 : component(chosen);
            var components = places.stream()
                    .map(this::component)
                    .distinct()
                    .sorted(Comparator.comparing((Integer component) -> component != home))
                    .map(component -> component(
                            places.stream()
                                    .filter(place -> component(place) == component)
                                    .toList(),
                            component == home ? chosen : -1))
                    .toList();
            return new Standings(variant, chosen < 0 ? "" : name(chosen), components);
        }

        private int place(String anchor) {
            return IntStream.range(0, board.sources().size())
                    .filter(place -> name(place).equals(anchor))
                    .findFirst()
                    .orElseThrow(() -> new UnknownSource(anchor));
        }

        private int busiest(List<Integer> places) {
            return places.stream()
                    .max(Comparator.comparingDouble((Integer place) ->
                                    board.sources().get(place).votes())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(-1);
        }

        private Component component(List<Integer> places, int chosen) {
            int anchor = chosen < 0 ? busiest(places) : chosen;
            var order = places.stream()
                    .sorted(Comparator.comparingDouble(
                                    (Integer place) -> -ratings.elo().get(place))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            return new Component(
                    name(anchor),
                    IntStream.range(0, order.size())
                            .mapToObj(i -> row(order, i, anchor))
                            .toList());
        }

        private Row row(List<Integer> order, int index, int anchor) {
            int place = order.get(index);
            var source = board.sources().get(place);
            boolean open = source.group() != board.sources().get(anchor).group();
            var elo = place == anchor ? new Figure(0.0, 0.0, 0.0, null) : difference(place, anchor);
            int better = Math.toIntExact(
                    order.stream().filter(other -> ahead(other, place)).count());
            int worse = Math.toIntExact(
                    order.stream().filter(other -> ahead(place, other)).count());
            return new Row(source, elo, wins(elo), index + 1, 1 + better, order.size() - worse, open);
        }

        private boolean ahead(int one, int other) {
            var low = one == other ? null : difference(one, other).low();
            return low != null && low > 0;
        }

        private Figure difference(int one, int other) {
            var draws = ratings.draws().stream()
                    .flatMapToDouble(draw -> DoubleStream.of(Elo.rounded(draw.get(one) - draw.get(other))));
            return Draws.figure(
                    Elo.rounded(ratings.elo().get(one) - ratings.elo().get(other)),
                    draws,
                    board.counts().conversations());
        }

        private int component(int place) {
            return board.sources().get(place).component();
        }

        private String name(int place) {
            return board.sources().get(place).name();
        }
    }

    private static Figure wins(Figure elo) {
        return new Figure(wins(elo.value()), wins(elo.low()), wins(elo.high()), elo.note());
    }

    private static @Nullable Double wins(@Nullable Double points) {
        return points == null ? null : Double.valueOf(Elo.wins(points));
    }

    private static final class UnknownSource extends Refusal.Invalid {
        UnknownSource(String name) {
            super("unknown-source", "anchor", "There is no source \"%s\" on this board".formatted(name), name);
        }
    }
}
