package org.touchstone.laboratory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The places of a plan: everything along one axis with everything along the next, the last changing quickest. */
public record Grid(List<Map<String, String>> places) {

    /** One place on no axis. */
    public static final Grid START = new Grid(List.of(Map.of()));

    public Grid {
        places = List.copyOf(places);
    }

    /** Each place with each of these along one more axis. */
    public Grid by(String axis, List<String> along) {
        return by(axis, _ -> along);
    }

    /** Each place with what belongs to it along one more axis. */
    public Grid by(String axis, Function<Map<String, String>, List<String>> along) {
        return new Grid(places.stream()
                .flatMap(place -> along.apply(place).stream().map(next -> Results.with(place, axis, next)))
                .toList());
    }

    /** Each place with whole numbers from one on along one more axis, such as seeds. */
    public Grid counted(String axis, int most) {
        return by(
                axis, IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList());
    }

    /** The cells at these places, in their order. */
    public List<Cell> cells(ToDoubleFunction<Cell> cost) {
        return places.stream()
                .map(place -> new Cell(place, cost.applyAsDouble(new Cell(place, 1))))
                .toList();
    }
}
