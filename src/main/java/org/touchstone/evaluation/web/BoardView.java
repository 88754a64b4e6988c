package org.touchstone.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.leaderboards.Board;
import org.touchstone.evaluation.leaderboards.Standings;
import org.touchstone.evaluation.leaderboards.Variant;
import org.touchstone.support.Figure;

/**
 * A leaderboard as pages show it.
 *
 * @param components the anchor's first
 * @param open names of sources whose distance from the anchor rests on the prior
 */
record BoardView(Board board, Standings standings, List<ComponentView> components, List<String> open) {

    private static final double MARGIN = 20;

    /** Sources that comparisons connect, with the matrix of how often each of them won against each. */
    record ComponentView(String anchor, List<RowView> rows, List<MatrixRow> matrix) {}

    /**
     * A source.
     *
     * @param track the rating within [0, 1], for drawing
     * @param elsewise the rating by the other variant: at equal looks, or plain
     */
    record RowView(Standings.Row row, boolean anchor, Figure track, Figure elsewise) {}

    /** How often a source won against the others, in the order of the ranks; null for itself. */
    record MatrixRow(String name, List<@Nullable MatrixCell> cells) {}

    /**
     * One meeting.
     *
     * @param won wins and half the ties; the value is null where the two have not met
     */
    record MatrixCell(Figure won, double votes) {}

    static BoardView of(Board board, Variant variant, @Nullable String anchor) {
        var standings = Standings.of(board, variant, anchor);
        var other = Standings.of(
                board, variant == Variant.CONTROLLED ? Variant.PLAIN : Variant.CONTROLLED, standings.anchor());
        var components = standings.components().stream()
                .map(component -> component(board, component, other))
                .toList();
        var open = standings.components().stream()
                .flatMap(component -> component.rows().stream())
                .filter(Standings.Row::open)
                .map(row -> row.source().name())
                .toList();
        return new BoardView(board, standings, components, open);
    }

    /** Whether some sources do not compare with others. */
    public boolean apart() {
        return components.size() > 1;
    }

    private static ComponentView component(Board board, Standings.Component component, Standings other) {
        var elos = component.rows().stream().map(Standings.Row::elo).toList();
        double low = elos.stream().mapToDouble(elo -> least(elo)).min().orElse(0) - MARGIN;
        double high = elos.stream().mapToDouble(elo -> most(elo)).max().orElse(0) + MARGIN;
        var rows = component.rows().stream()
                .map(row -> new RowView(
                        row,
                        row.isAnchor(component),
                        scaled(row.elo(), low, high),
                        elsewise(other, row.source().name())))
                .toList();
        return new ComponentView(component.anchor(), rows, matrix(board, component));
    }

    private static double least(Figure elo) {
        var low = elo.low();
        return low == null ? Objects.requireNonNullElse(elo.value(), 0.0) : low;
    }

    private static double most(Figure elo) {
        var high = elo.high();
        return high == null ? Objects.requireNonNullElse(elo.value(), 0.0) : high;
    }

    private static Figure scaled(Figure elo, double low, double high) {
        return new Figure(
                scaled(elo.value(), low, high),
                scaled(elo.low(), low, high),
                scaled(elo.high(), low, high),
                elo.note());
    }

    private static @Nullable Double scaled(@Nullable Double points, double low, double high) {
        return points == null ? null : Double.valueOf((points - low) / (high - low));
    }

    private static Figure elsewise(Standings other, String name) {
        return other.components().stream()
                .flatMap(component -> component.rows().stream())
                .filter(row -> row.source().name().equals(name))
                .map(Standings.Row::elo)
                .findFirst()
                .orElseThrow();
    }

    private static List<MatrixRow> matrix(Board board, Standings.Component component) {
        var names = component.rows().stream().map(row -> row.source().name()).toList();
        return names.stream()
                .map(name -> {
                    var cells = new ArrayList<@Nullable MatrixCell>();
                    names.forEach(other -> cells.add(other.equals(name) ? null : cell(board, name, other)));
                    return new MatrixRow(name, cells);
                })
                .toList();
    }

    private static MatrixCell cell(Board board, String name, String other) {
        int one = place(board, name);
        int two = place(board, other);
        return board.meetings().stream()
                .filter(meeting -> meeting.first() == Math.min(one, two) && meeting.second() == Math.max(one, two))
                .findFirst()
                .map(meeting -> new MatrixCell(meeting.share(one < two), meeting.votes()))
                .orElseGet(() -> new MatrixCell(Figure.missing("these two have not met"), 0));
    }

    private static int place(Board board, String name) {
        return IntStream.range(0, board.sources().size())
                .filter(place -> board.sources().get(place).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
