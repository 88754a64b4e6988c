package org.touchstone.catalog.stackexchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.catalog.jsonl.LineReader;
import tools.jackson.databind.json.JsonMapper;

class DumpTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void answersComeToTheirQuestionsInWhateverOrderTheyStand() throws Exception {
        var rows = new ArrayList<>(List.of(
                Rows.question(1, 3, "Why?"),
                Rows.answer(2, 1, 0, "so"),
                Rows.answer(3, 1, 3, "since"),
                Rows.question(4, 0, "How?"),
                Rows.answer(5, 4, 1, "thus"),
                Rows.answer(6, 4, -2, "no"),
                Rows.answer(7, 1, 8, "because")));
        var expected = List.of("Why?\n\nWhy? => because 3, since 3, so 0", "How?\n\nHow? => no -1, thus 1");
        assertThat(told(rows, Spill.USUAL)).containsExactlyElementsOf(expected);
        var chance = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, chance);
            assertThat(told(rows, Spill.USUAL)).containsExactlyElementsOf(expected);
            assertThat(told(rows, 100)).as("by way of the file").containsExactlyElementsOf(expected);
        }
    }

    @Test
    void questionsWithoutTwoScoresDoNotCome() throws Exception {
        var rows = List.of(
                Rows.question(1, 0, "Alone?"),
                Rows.question(2, 0, "Alike?"),
                Rows.answer(3, 2, 5, "a"),
                Rows.answer(4, 2, 6, "b"),
                "<row Id='5' PostTypeId='4' Body='&lt;p&gt;A tag&lt;/p&gt;' />");
        assertThat(told(rows, Spill.USUAL))
                .containsExactly("8: The dump has no question with two answers of different scores");
    }

    @Test
    void whatIsNoPostCostsItsRowAlone() throws Exception {
        var rows = List.of(
                "<row Id='1' PostTypeId='1' Title='T' Body='b &amp;bad; Score='0' />",
                "<row Id=\"1\" PostTypeId=\"2\" ParentId=\"1\" Score=\"1\" Body=\"&undeclared;\" />",
                "{\"chosen\": 1}",
                "<row Id='1' PostTypeId='1' Score='0' Body='x' />",
                "<row Id='1' PostTypeId='2' ParentId='1' Score='many' Body='x' />",
                "<row Id='1' PostTypeId='2' ParentId='1' Score='1' Body='&lt;p&gt;&lt;/p&gt;' />",
                "<row Id='1' Score='1' Body='x' />",
                Rows.answer(9, 77, 1, "lost"),
                Rows.question(10, 0, "Q"),
                Rows.question(10, 0, "Q"),
                Rows.answer(11, 10, 1, "a"),
                Rows.answer(12, 10, 3, "a"),
                Rows.answer(13, 10, 0, "b"));
        assertThat(told(rows, Spill.USUAL))
                .containsExactly(
                        "3: The row is not well-formed XML (column N)",
                        "4: The row is not well-formed XML (column N)",
                        "5: The row is not well-formed XML (column N)",
                        "6: The row has no attribute \"Title\"",
                        "7: The attribute \"Score\" is not a whole number",
                        "8: The post has no text",
                        "9: The row has no attribute \"PostTypeId\"",
                        "12: The dump has another post with this Id",
                        "14: The question has another answer of the same text",
                        "Q\n\nQ => a 1, b 0",
                        "10: The question of this answer is not in the file");
    }

    @Test
    void aDocumentTypeEndsTheReading() throws Exception {
        var attack = """
            <?xml version="1.0"?>
            <!DOCTYPE posts [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <posts>
            <row Id="1" PostTypeId="1" Title="&secret;" Body="x" Score="0" />
            </posts>
            """;
        var dump = dump(new ByteArrayInputStream(attack.getBytes(UTF_8)), Spill.USUAL);
        assertThat(all(dump)).containsExactly("2: The file declares a document type, as no dump does; it was not read");
        assertThat(dump.broken()).startsWith("The file declares a document type");
        var sameLine = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><row Id=\"1\"/>";
        assertThat(all(dump(new ByteArrayInputStream(sameLine.getBytes(UTF_8)), Spill.USUAL)))
                .containsExactly("1: The file declares a document type, as no dump does; it was not read");
    }

    @Test
    void ofManyAnswersSomeAreLeftOutAndTold() throws Exception {
        var rows = new ArrayList<String>();
        rows.add(Rows.question(1, 0, "Best joke?"));
        IntStream.range(0, 40).forEach(i -> rows.add(Rows.answer(i + 2, 1, i, "joke " + i)));
        var one = told(rows, Spill.USUAL);
        assertThat(one).hasSize(9);
        assertThat(one.subList(0, 8))
                .allMatch(line -> line.endsWith("more than 32 answers, and this one was left out"));
        Collections.shuffle(rows, new Random(2));
        assertThat(told(rows, Spill.USUAL).getLast()).isEqualTo(one.getLast());
    }

    @Test
    void dumpsInOneFileKeepTheirIdsApart() throws Exception {
        var first = List.of(Rows.question(1, 2, "A?"), Rows.answer(2, 1, 0, "yes"), Rows.answer(3, 1, 0, "no"));
        var second = List.of(Rows.question(1, 0, "B?"), Rows.answer(2, 1, 0, "good"), Rows.answer(3, 1, 2, "bad"));
        var both = Rows.posts(first) + Rows.posts(second);
        assertThat(all(dump(new ByteArrayInputStream(both.getBytes(UTF_8)), Spill.USUAL)))
                .hasSize(2)
                .allMatch(line -> line.startsWith("A?") == line.contains("yes 1"));
    }

    @Test
    void aLargeDumpIsReadBitByBit() throws Exception {
        int questions = 20_000;
        var dump = dump(new Generated(questions), 1_000_000);
        int steps = 1;
        while (!dump.ready()) {
            steps++;
        }
        assertThat(steps).as("so often could it have been ended").isGreaterThan(20);
        assertThat(dump.runs()).as("no more is held than fits").isGreaterThan(5);
        int count = 0;
        long before = 0;
        for (var line = dump.next(); line != null; line = dump.next()) {
            long number = ((Line.Text) line).number();
            assertThat(number).isGreaterThan(before);
            before = number;
            count++;
        }
        assertThat(count).isEqualTo(questions);
    }

    /** All questions first and, after all of them, two answers to each, the newest question's first. */
    private static final class Generated extends InputStream {

        private final Iterator<String> rows;
        private InputStream line = nullInputStream();

        Generated(int questions) {
            rows = IntStream.range(0, 3 * questions)
                    .mapToObj(number -> row(number, questions) + "\n")
                    .iterator();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = line.read(bytes, offset, length);
            if (read < 0 && rows.hasNext()) {
                line = new ByteArrayInputStream(rows.next().getBytes(UTF_8));
                read = line.read(bytes, offset, length);
            }
            return read;
        }
    }

    private static String row(int number, int questions) {
        int id = number + 1;
        int parent = questions - (number - questions) / 2;
        return number < questions
                ? Rows.question(id, 0, "What is " + id + "?")
                : Rows.answer(id, parent, number % 2, "It is " + id + ", " + "very ".repeat(20));
    }

    private static List<String> told(List<String> rows, long held) throws IOException {
        return all(dump(new ByteArrayInputStream(Rows.posts(rows).getBytes(UTF_8)), held));
    }

    private static Dump dump(InputStream file, long held) {
        return Dump.holding(new LineReader(file), held);
    }

    private static List<String> all(Dump dump) throws IOException {
        var all = new ArrayList<String>();
        try (dump) {
            for (@Nullable Line line = dump.next(); line != null; line = dump.next()) {
                all.add(told(line));
            }
        }
        return all;
    }

    private static String told(Line line) {
        if (line instanceof Line.Unreadable bad) {
            return bad.number() + ": " + bad.reason().replaceAll("column \\d+", "column N");
        }
        var row = JSON.readTree(((Line.Text) line).text());
        var answers = row.path("answers")
                .valueStream()
                .map(answer -> answer.path("text").asString() + " " + answer.path("score"))
                .sorted()
                .toList();
        return row.path("question").asString() + " => " + String.join(", ", answers);
    }
}
