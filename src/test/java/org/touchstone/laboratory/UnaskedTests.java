package org.touchstone.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;

class UnaskedTests {

    private static final Map<String, List<PreferencePair>> PARTS = Map.of(
            "first TRAIN", List.of(pair("A"), pair("B"), pair("C")),
            "first TEST", List.of(pair("D")),
            "second TRAIN", List.of(pair("D"), pair("E"), pair("D", "Well.", "And then?")),
            "second TEST", List.of(pair("B", "Well.", "And then?")));

    private final TestBench bench = TestBench.of(List.of(), Map.of(), Path.of(""))
            .with((field, split) -> PARTS.getOrDefault(field + " " + split, List.of()));

    @Test
    void nothingIsLearnedFromAConversationThatModelsAreAskedAboutElsewhere() {
        assertThat(learned("first", "first", "second")).containsExactly("A", "C");
        assertThat(learned("second", "first", "second")).containsExactly("E");
        assertThat(learned("first", "first")).containsExactly("A", "B", "C");
    }

    private Stream<String> learned(String snapshot, String... exams) {
        return Unasked.pairs(bench, snapshot, List.of(exams)).stream()
                .map(pair -> pair.conversation().turns().getFirst().content());
    }

    private static PreferencePair pair(String... turns) {
        var said = Stream.iterate(0, i -> i < turns.length, i -> i + 1)
                .map(i -> new Turn(i % 2 == 0 ? Speaker.USER : Speaker.ASSISTANT, turns[i]))
                .toList();
        return new PreferencePair(new Conversation(said), "Yes.", "No.", 1, null, 1);
    }
}
