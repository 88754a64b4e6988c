package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.evaluation.Figures.Slice;

class SlicesTests {

    private static List<Slice> of(String by, List<Item> items) {
        var margins = items.stream().mapToDouble(_ -> 1).toArray();
        return Slices.of(Scored.of(items, margins)).stream()
                .filter(slice -> slice.by().equals(by))
                .toList();
    }

    private static Item strong(double strength) {
        return new Item(
                new PreferencePair(Pairs.conversation("?"), "this", "that", strength < 0 ? 1 : 0, strength, 3), null);
    }

    @Test
    void strengthCountsWithoutItsSignAndInOrder() {
        assertThat(of(
                        "strength",
                        Stream.of(-4.0, 3.5, 0.5, -1.0, 1.5)
                                .map(SlicesTests::strong)
                                .toList()))
                .extracting(Slice::name, Slice::pairs)
                .containsExactly(
                        tuple("up to 1 step", 2), tuple("over 1, up to 2 steps", 1), tuple("over 3, up to 4 steps", 2));
    }

    @Test
    void lengthIsThatOfThePreferredResponseBesideTheOther() {
        var longText = "x".repeat(500);
        assertThat(of(
                        "length",
                        List.of(
                                Pairs.item("a", longText, "short", 1),
                                Pairs.item("b", longText, "short", 0),
                                Pairs.item("c", "this", "that", 1))))
                .extracting(Slice::name)
                .containsExactly("preferred much shorter", "preferred about as long", "preferred much longer");
    }

    @Test
    void pairsWithoutACategoryAreInNoneOfThem() {
        var filed = new Item(Pairs.item("a", "this", "that", 1).pair(), "honest");

        assertThat(of("category", List.of(filed, Pairs.item("b", "this", "that", 0))))
                .extracting(Slice::name, Slice::pairs, slice -> slice.accuracy().value())
                .containsExactly(tuple("honest", 1, 1.0));
    }
}
