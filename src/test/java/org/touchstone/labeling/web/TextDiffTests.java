package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.web.TextDiff.Kind;
import org.touchstone.labeling.web.TextDiff.Line;
import org.touchstone.labeling.web.TextDiff.Part;

class TextDiffTests {

    @Test
    void marksTheWordsThatDiffer() {
        var lines = TextDiff.of("Be kind.\nPrefer the short answer.\nEnd", "Be kind.\nPrefer the true answer.\nEnd");
        assertThat(lines)
                .containsExactly(
                        new Line(Kind.SAME, List.of(new Part("Be kind.", false))),
                        new Line(Kind.REMOVED, parts("short")),
                        new Line(Kind.ADDED, parts("true")),
                        new Line(Kind.SAME, List.of(new Part("End", false))));
    }

    private static List<Part> parts(String word) {
        return List.of(new Part("Prefer the ", false), new Part(word, true), new Part(" answer.", false));
    }

    @Test
    void tellsAddedAndRemovedLinesApart() {
        assertThat(TextDiff.of("one\ntwo", "one\nand\ntwo"))
                .extracting(Line::kind)
                .containsExactly(Kind.SAME, Kind.ADDED, Kind.SAME);
        assertThat(TextDiff.of("one\nand\r\ntwo", "one\ntwo"))
                .extracting(Line::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME);
        assertThat(TextDiff.of("one\r\ntwo", "one\ntwo")).extracting(Line::kind).containsOnly(Kind.SAME);
    }

    @Test
    void losesAndInventsNothing() {
        var random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            var before = text(random, random.nextInt(12));
            var after = text(random, random.nextInt(12));
            assertPutsTogether(before, after);
        }
    }

    @Test
    void keepsLargeTextsWhole() {
        var random = new Random(8);
        assertPutsTogether(text(random, 3_000), text(random, 3_000));
        assertPutsTogether("a ".repeat(9_000), "b ".repeat(9_000));
        var same = text(random, 3_000);
        assertThat(TextDiff.of(same, same)).extracting(Line::kind).containsOnly(Kind.SAME);
    }

    private static void assertPutsTogether(String before, String after) {
        var lines = TextDiff.of(before, after);
        assertThat(without(Kind.ADDED, lines)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, lines)).isEqualTo(after);
    }

    private static String without(Kind kind, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Random random, int lines) {
        var words = List.of("a", "word", "für", "  two", "", "😀!", "(c)");
        return IntStream.range(0, lines)
                .mapToObj(_ -> IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> words.get(random.nextInt(words.size())))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
