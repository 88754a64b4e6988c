package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTests {

    private final List<String> asked = new ArrayList<>();
    private final Memo<String, Integer> lengths = new Memo<>(2, text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void asksOnceForEachValue() {
        assertThat(List.of(lengths.apply("one"), lengths.apply("three"), lengths.apply("one"), lengths.apply("three")))
                .containsExactly(3, 5, 3, 5);
        assertThat(asked).containsExactly("one", "three");
    }

    @Test
    void forgetsRatherThanGrowWithoutEnd() {
        lengths.apply("one");
        lengths.apply("three");
        lengths.apply("seven");
        assertThat(lengths.apply("one")).isEqualTo(3);
        assertThat(asked).containsExactly("one", "three", "seven", "one");
    }
}
