package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairReaderTests {

    @Test
    void takesTheSharedDialogueAsConversationAndTheLastTurnsAsResponses() throws Exception {
        var start = "\n\nHuman: Hi\n\nAssistant: Hello!\n\nHuman:  two spaces\n\nAssistant: ";
        var pair = onlyPair(SampleFiles.hh(start + "better", start + "worse"));
        assertThat(pair.conversation().turns())
                .containsExactly(
                        new Turn(Speaker.USER, "Hi"),
                        new Turn(Speaker.ASSISTANT, "Hello!"),
                        new Turn(Speaker.USER, " two spaces"));
        assertThat(chosen(pair)).isEqualTo("better");
        assertThat(rejected(pair)).isEqualTo("worse");
    }

    @Test
    void ordersTheResponsesByTheirTextsAndNotByWhichWasChosen() throws Exception {
        int chosenFirst = 0;
        for (int i = 0; i < 200; i++) {
            var start = "\n\nHuman: " + i + "\n\nAssistant: ";
            var pair = onlyPair(SampleFiles.hh(start + "a", start + "b"));
            var turned = onlyPair(SampleFiles.hh(start + "b", start + "a"));
            assertThat(turned.first()).isEqualTo(pair.first());
            assertThat(turned.known()).isNotEqualTo(pair.known());
            chosenFirst += pair.known() == Preferred.FIRST ? 1 : 0;
        }
        assertThat(chosenFirst).isBetween(70, 130);
    }

    @Test
    void keepsTheRestOfADialogueThatPartsEarlyAsOneResponse() throws Exception {
        var start = "\n\nHuman: Hi\n\nAssistant: ";
        var longer = "Yes?\n\nAssistant: Go on.";
        var pair = onlyPair(SampleFiles.hh(start + longer, start + "Yes?"));
        assertThat(chosen(pair)).isEqualTo(longer);
        assertThat(HhText.of(pair.conversation(), longer)).isEqualTo(start + longer);
        assertThat(HhText.holdsMarker(longer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"chosen": "x"}                                                            | The key "rejected" is missing
        {"chosen": "x", "rejected": 3}                                             | "rejected" is not a string
        {"chosen": "x", "rejected": "y"}                                           | has no turn marked
        {"chosen": "\\n\\nHuman: a", "rejected": "\\n\\nHuman: b"}                 | does not end with an assistant turn
        {"chosen": "\\n\\nHuman: a\\n\\nAssistant: c", "rejected": "\\n\\nHuman: b\\n\\nAssistant: c"} | share no beginning
        {"chosen": "same", "rejected": "same"}                                     | are the same text
        {"chosen": "\\u0000", "rejected": "y"}                                     | contains a NUL character
        {"chosen": "\\ud800", "rejected": "y"}                                     | half of a surrogate pair
        ["chosen", "rejected"]                                                     | not a JSON object
        {"chosen": nothing}                                                        | not JSON
        {"chosen": "x", "rejected": "y"} and more                                  | not JSON
        {"chosen": "x                                                              | ends in the middle of this line
        """, quoteCharacter = '\'')
    void saysWhatIsWrongWithALine(String line, String reason) throws Exception {
        assertThat(read(SampleFiles.file(SampleFiles.hh(1), line)))
                .element(1)
                .isInstanceOfSatisfying(ReadLine.Rejected.class, rejected -> {
                    assertThat(rejected.line()).isEqualTo(2);
                    assertThat(rejected.reason()).contains(reason);
                });
    }

    @Test
    void goesOnAfterEveryKindOfBadLine() throws Exception {
        var bad = concat(
                SampleFiles.hh(1).getBytes(UTF_8),
                "\n".getBytes(UTF_8),
                new byte[] {'"', (byte) 0xc3, '"', '\n'},
                new byte[] {'{', 0, '}', '\n'},
                "x".repeat(1_000_001).getBytes(UTF_8),
                "\n\r\n".getBytes(UTF_8),
                SampleFiles.hh(2).getBytes(UTF_8),
                "\r\n".getBytes(UTF_8));
        var lines = read(new ByteArrayInputStream(bad));
        assertThat(lines).extracting(ReadLine::line).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(reasons(lines))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("not valid UTF-8"),
                        reason -> assertThat(reason).contains("NUL byte"),
                        reason -> assertThat(reason).contains("longer than 1 MB (1,000,001 bytes)"));
    }

    @Test
    void acceptsALineOfOneMegabyte() throws Exception {
        var start = "\n\nHuman: Hi\n\nAssistant: ";
        var rest = SampleFiles.hh(start, start + "b").length();
        var line = SampleFiles.hh(start + "a".repeat(1_000_000 - rest), start + "b");
        assertThat(line).hasSize(1_000_000);
        assertThat(onlyPair(line)).isNotNull();
    }

    @Test
    void reportsEachOfTenThousandBadLinesAmongTenThousandGoodOnes() throws Exception {
        var lines = new String[20_000];
        for (int i = 0; i < lines.length; i += 2) {
            lines[i] = SampleFiles.hh(i);
            lines[i + 1] = "bad";
        }
        var read = read(SampleFiles.file(lines));
        assertThat(read).filteredOn(ReadLine.Candidates.class::isInstance).hasSize(10_000);
        assertThat(read)
                .filteredOn(ReadLine.Rejected.class::isInstance)
                .hasSize(10_000)
                .allSatisfy(line -> assertThat(line.line() % 2).isZero());
    }

    @Test
    void reportsAnEmptyFile() throws Exception {
        assertThat(reasons(read(SampleFiles.file("")))).containsExactly("The file is empty");
        assertThat(reasons(read(SampleFiles.file("", " ", "\t")))).containsExactly("The file is empty");
    }

    @Test
    void readsBinaryFilesToTheirEnd() throws Exception {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        assertThat(read(new ByteArrayInputStream(noise))).isNotEmpty().allMatch(ReadLine.Rejected.class::isInstance);
    }

    @Test
    void readsGzipInSeveralMembersAndMarksOfByteOrder() throws Exception {
        byte[] first = SampleFiles.gzip((SampleFiles.hh(1) + "\n").getBytes(UTF_8));
        byte[] second = SampleFiles.gzip(SampleFiles.hh(2).getBytes(UTF_8));
        assertThat(read(new ByteArrayInputStream(concat(first, second))))
                .hasSize(2)
                .allMatch(ReadLine.Candidates.class::isInstance);
        assertThat(read(SampleFiles.file("\ufeff" + SampleFiles.hh(1))))
                .hasSize(1)
                .allMatch(ReadLine.Candidates.class::isInstance);
    }

    @Test
    void saysThatAGzipFileIsCutShortAndKeepsTheLinesBefore() throws Exception {
        var lines = new String[2_000];
        Arrays.setAll(lines, SampleFiles::hh);
        byte[] whole = SampleFiles.gzip(SampleFiles.file(lines).readAllBytes());
        for (int length : new int[] {5, 11, whole.length / 2, whole.length - 4}) {
            var read = read(new ByteArrayInputStream(whole, 0, length));
            assertThat(read.getLast())
                    .isInstanceOfSatisfying(
                            ReadLine.Rejected.class,
                            cut -> assertThat(cut.reason()).startsWith("The file ends in the middle"));
            assertThat(read.subList(0, read.size() - 1)).allMatch(ReadLine.Candidates.class::isInstance);
        }
        assertThat(read(new ByteArrayInputStream(whole, 0, whole.length / 2))).hasSizeGreaterThan(500);
    }

    @Test
    void saysThatDamagedGzipIsDamaged() throws Exception {
        var lines = new String[2_000];
        Arrays.setAll(lines, SampleFiles::hh);
        byte[] whole = SampleFiles.gzip(SampleFiles.file(lines).readAllBytes());
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 40, (byte) 0xff);
        assertThat(reasons(read(new ByteArrayInputStream(whole))))
                .last()
                .asString()
                .contains("damaged");
    }

    @Test
    void saysThatAStreamStoppedArriving() throws Exception {
        var gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        var broken = new SequenceInputStream(SampleFiles.file(SampleFiles.hh(1), "half of a li"), gone);
        var read = read(broken);
        assertThat(read).hasSize(2);
        assertThat(reasons(read)).containsExactly("The file ends in the middle: it stopped arriving here");
    }

    @Test
    void countsTheBytesOfTheStreamBeforeDecompression() throws Exception {
        byte[] zipped = SampleFiles.gzip(SampleFiles.hh(1).getBytes(UTF_8));
        try (var reader = PairReader.open(new ByteArrayInputStream(zipped), PairFormat.HH)) {
            reader.next();
            reader.next();
            assertThat(reader.bytesRead()).isEqualTo(zipped.length);
        }
    }

    private static List<ReadLine> read(InputStream file) throws IOException {
        var lines = new ArrayList<ReadLine>();
        try (var reader = PairReader.open(file, PairFormat.HH)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static CandidatePair onlyPair(String line) throws IOException {
        assertThat(read(SampleFiles.file(line))).hasSize(1);
        return ((ReadLine.Candidates) read(SampleFiles.file(line)).getFirst()).pair();
    }

    private static List<String> reasons(List<ReadLine> lines) {
        return lines.stream()
                .filter(ReadLine.Rejected.class::isInstance)
                .map(line -> ((ReadLine.Rejected) line).reason())
                .toList();
    }

    private static String chosen(CandidatePair pair) {
        return (pair.known() == Preferred.FIRST ? pair.first() : pair.second()).content();
    }

    private static String rejected(CandidatePair pair) {
        return (pair.known() == Preferred.FIRST ? pair.second() : pair.first()).content();
    }

    private static byte[] concat(byte[]... parts) {
        var whole = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int position = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, position, part.length);
            position += part.length;
        }
        return whole;
    }
}
