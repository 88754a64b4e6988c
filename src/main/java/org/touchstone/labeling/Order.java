package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order the responses of a comparison stand on a worker's screen.
 *
 * @param places the response's place in the comparison, from 1, for each position on the screen
 */
record Order(List<Integer> places) {

    Order {
        places = List.copyOf(places);
        if (!places.stream().sorted().toList().equals(oneTo(places.size()))) {
            throw new IllegalArgumentException("No order of responses: " + places);
        }
    }

    /** An order of that many responses in which the first stands before the second on the side given, and the rest anywhere. */
    static Order of(int responses, Side sideOfFirst, RandomGenerator random) {
        var places = new ArrayList<>(oneTo(responses));
        if (responses > 2) {
            Collections.shuffle(places, Random.from(random));
        }
        boolean firstIsLeft = responses == 1 || places.indexOf(1) < places.indexOf(2);
        if (responses > 1 && firstIsLeft != (sideOfFirst == Side.LEFT)) {
            Collections.swap(places, places.indexOf(1), places.indexOf(2));
        }
        return new Order(places);
    }

    /** The order of a pair. */
    static Order ofPair(Side sideOfFirst) {
        return new Order(sideOfFirst == Side.LEFT ? List.of(1, 2) : List.of(2, 1));
    }

    /** The order as an array literal of the database; null for a pair, whose side says it. */
    @Nullable
    String column() {
        return size() == 2 ? null : places.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    int size() {
        return places.size();
    }

    /** What belongs to the responses in the comparison's order, as it stands on the screen. */
    <T> List<T> onScreen(List<T> ofComparison) {
        return places.stream().map(place -> ofComparison.get(place - 1)).toList();
    }

    /** What stands on the screen, in the comparison's order. */
    <T> List<T> inComparison(List<T> onScreen) {
        return IntStream.rangeClosed(1, size())
                .mapToObj(place -> onScreen.get(places.indexOf(place)))
                .toList();
    }

    /** The place in the comparison of what stands at a position of the screen; both count from 1. */
    int place(int position) {
        return places.get(position - 1);
    }

    /** The position on the screen of a place in the comparison; both count from 1. */
    int position(int place) {
        return places.indexOf(place) + 1;
    }

    /** The same from the other end. */
    Order reversed() {
        return new Order(places.reversed());
    }

    /** Whether the two responses of a pair stand the other way round. */
    boolean swapsPair() {
        return places.equals(List.of(2, 1));
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
