package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void putsTheFirstOnItsSideOfTheSecondAndTheRestAnywhere(int responses) {
        var random = new SplittableRandom(1);
        var uppermost = new int[responses + 1];
        for (int i = 0; i < 3_000; i++) {
            var left = Order.of(responses, Side.LEFT, random);
            assertThat(left.position(1)).isLessThan(left.position(2));
            assertThat(Order.of(responses, Side.RIGHT, random))
                    .satisfies(order -> assertThat(order.position(1)).isGreaterThan(order.position(2)));
            uppermost[left.place(1)]++;
        }
        for (int place = 3; place <= responses; place++) {
            assertThat(uppermost[place]).isBetween(3_000 / responses - 150, 3_000 / responses + 150);
        }
    }

    @Test
    void goesBetweenScreenAndComparison() {
        var order = new Order(List.of(3, 1, 2));
        assertThat(order.onScreen(List.of("first", "second", "third"))).containsExactly("third", "first", "second");
        assertThat(order.inComparison(List.of("third", "first", "second"))).containsExactly("first", "second", "third");
    }

    @Test
    void refusesWhatIsNoOrder() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Order(List.of(1, 3)));
    }

    @Test
    void turnsDetailsWithTheScreenAndBack() {
        var said = new Details(
                null, new Ranking(List.of(List.of(2), List.of(1, 3))), Map.of("honest", List.of(5, 3, 1)), "why", 4);
        var order = new Order(List.of(3, 1, 2));
        var stored = said.inComparison(order);
        assertThat(stored.ranking()).isEqualTo(new Ranking(List.of(List.of(1), List.of(2, 3))));
        assertThat(stored.aspects()).containsEntry("honest", List.of(3, 1, 5));
        assertThat(stored.onScreen(order)).isEqualTo(said);
    }

    @Test
    void turnsTheSidesOfAnAspectWithThePair() {
        var said = new Details(null, null, Map.of("honest", List.of(-1), "kind", List.of(0)), null, null);
        assertThat(said.inComparison(Order.ofPair(Side.RIGHT)).aspects())
                .containsEntry("honest", List.of(1))
                .containsEntry("kind", List.of(0));
        assertThat(said.inComparison(Order.ofPair(Side.LEFT))).isEqualTo(said);
    }

    @Test
    void ranksWithTiesAsInSports() {
        var ranking = new Ranking(List.of(List.of(2), List.of(1, 3), List.of(4)));
        assertThat(List.of(ranking.rank(2), ranking.rank(1), ranking.rank(3), ranking.rank(4)))
                .containsExactly(1, 2, 2, 4);
        assertThat(ranking.hasTies()).isTrue();
    }

    @Test
    void refusesRankingsThatLeaveOneOutOrNameOneTwice() {
        assertThatExceptionOfType(InvalidVerdict.class).isThrownBy(() -> new Ranking(List.of(List.of(1), List.of(3))));
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> new Ranking(List.of(List.of(1), List.of(1, 2))));
        assertThatExceptionOfType(InvalidVerdict.class).isThrownBy(() -> new Ranking(List.of()));
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> new Ranking(List.of(List.of(1), List.of(), List.of(2))));
    }
}
