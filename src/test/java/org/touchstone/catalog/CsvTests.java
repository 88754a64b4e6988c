package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Limits;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.support.Refusal;

class CsvTests {

    private static final String HEADER = "prompt,response_a,response_b,winner\n";

    @Test
    void cellsAreTakenAsTheyStand() {
        var pair = only("""
            prompt,response_a,response_b,model_a,model_b,winner
            "Say ""hi"", please
            in two lines","=1+1","  @padded, and more  ",one,two,model_b
            """);
        assertThat(pair.conversation().turns().getFirst().content()).isEqualTo("Say \"hi\", please\nin two lines");
        assertThat(pair.first()).isEqualTo(new Response("=1+1", "one"));
        assertThat(pair.second()).isEqualTo(new Response("  @padded, and more  ", "two"));
        assertThat(pair.known()).isEqualTo(Preferred.SECOND);
    }

    @Test
    void theHeaderTellsTheSeparatorAndItsMarkIsPassedOver() {
        for (var separator : new String[] {",", ";", "\t"}) {
            var table = (HEADER + "Why;?,\"a;b,c\td\",b,A\n".replace(";?", "?"))
                    .replace("a;b,c\td", "QUOTED")
                    .replace(",", separator)
                    .replace("QUOTED", "a;b,c\td");
            var pair = only("\ufeff" + table);
            assertThat(pair.first().content()).as(separator).isEqualTo("a;b,c\td");
            assertThat(pair.known()).isEqualTo(Preferred.FIRST);
        }
    }

    @Test
    void raggedAndUnfitRecordsAreNamedByTheirFirstLine() {
        var read = read(
                HEADER + "\"two\nlines\",a,b,a\n"
                        + "too,few,cells\n"
                        + "\n"
                        + "\"three\n\nlines\",a,b,c,d,e\n"
                        + "Why?,a,b,perhaps\n"
                        + "Why?,,b,a\n"
                        + "Why?,same,same,a\n"
                        + "last,a,b,",
                null);
        assertThat(rejected(read))
                .extracting(ReadLine.Rejected::line, ReadLine.Rejected::reason)
                .containsExactly(
                        tuple(4L, "The record has 3 cells where the header has 4"),
                        tuple(6L, "The record has 6 cells where the header has 4"),
                        tuple(9L, "The column \"winner\" says \"perhaps\", which means neither response nor a tie"),
                        tuple(10L, "The column \"response_a\" is empty"),
                        tuple(11L, "The two responses are the same text"));
        assertThat(read.getLast().line()).isEqualTo(12);
        assertThat(set(read.getLast()).set().known()).isNull();
    }

    @Test
    void aQuotationMarkThatIsNeverClosedEndsTheReadingAndKeepsWhatCameBefore() {
        var read = read(HEADER + "Why?,a,b,a\nWhy?,\"a,b,a\nWhy?,a,b,a\n", null);
        assertThat(read).hasSize(2);
        assertThat(rejected(read).getFirst().line()).isEqualTo(3);
        assertThat(rejected(read).getFirst().reason()).contains("never closed");
        var endless = read(HEADER + "Why?,a,b,a\nWhy?,\"" + "Why?,a,b,a\n".repeat(200_000), null);
        assertThat(rejected(endless).getFirst().reason()).startsWith("The record is longer than 1 MB");
        assertThat(endless).hasSize(2);
    }

    @Test
    void textBehindAClosingQuotationMarkCostsItsRecordAlone() {
        var read = read(
                HEADER + "\"He said \\\"hi\\\" to me\",\"and \\\"bye\\\"\",b,a\n"
                        + "Why?,\"a\"tail,b,a\n"
                        + "Why?,\"a\" ,b,a\n"
                        + "Why?,\"two\nlines\"x,\"two\nmore\",a\n"
                        + "Why?,a,b,a\n"
                        + "Why?,a,b,\"a\"x",
                null);
        var behind = "Text stands behind the closing quotation mark of a cell; ";
        assertThat(rejected(read))
                .extracting(ReadLine.Rejected::line, ReadLine.Rejected::reason)
                .containsExactly(
                        tuple(2L, behind + "a quotation mark within a cell is written twice"),
                        tuple(3L, behind + "a quotation mark within a cell is written twice"),
                        tuple(5L, behind + "the 3 lines of this record were passed over"),
                        tuple(9L, behind + "a quotation mark within a cell is written twice"));
        assertThat(read).hasSize(6);
        assertThat(read.get(2).line()).isEqualTo(4);
        assertThat(set(read.get(2)).set().responses().getFirst().content()).isEqualTo("a");
        assertThat(read.get(4).line()).isEqualTo(8);
        assertThat(rejected(read("prompt,\"a\"x,b\nWhy?,a,b\n", null)))
                .as("a header")
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).startsWith(behind));
        assertThat(rejected(read(HEADER + "Why?,\"a\"x\"a\"x,\"b,a\nWhy?,a,b,a\n", null)))
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("never closed"));
    }

    @Test
    void wrongLettersCostTheirRecordAlone() {
        var read = readBytes((HEADER + "Why?,caf\u00e9,b,a\nWhy?,a,b,a\n").getBytes(ISO_8859_1), null);
        assertThat(rejected(read).getFirst().reason()).isEqualTo("The line is not valid UTF-8");
        assertThat(read.getLast()).isInstanceOf(ReadLine.Candidates.class);
        assertThat(rejected(readBytes((HEADER + "Why?,a,b,a\n").getBytes(UTF_16), null))
                        .getFirst()
                        .reason())
                .contains("save the file as UTF-8");
        assertThat(rejected(read(HEADER + "Why?,a\0,b,a\n", null)).getFirst().reason())
                .contains("NUL");
    }

    @Test
    void headersThatCannotServeAreRefusedOnce() {
        assertThat(rejected(read("x,y\n1,2\n3,4\n", null)))
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).startsWith("The names of the columns do not tell"));
        assertThat(rejected(read("prompt,a,a\n1,2,3\n", null)).getFirst().reason())
                .contains("two columns the same");
        assertThat(rejected(read("prompt,,a\n1,2,3\n", null)).getFirst().reason())
                .contains("without a name");
        var mapping = new ColumnMapping(
                Map.of(ColumnRole.PROMPT, "q", ColumnRole.RESPONSE_A, "gone", ColumnRole.RESPONSE_B, "r"),
                ColumnMapping.Winners.USUAL);
        assertThat(rejected(read("q,p,r\n1,2,3\n", mapping)).getFirst().reason())
                .isEqualTo("The header has no column \"gone\"");
    }

    @Test
    void whoJudgedComesAsAVote() {
        var read = read("""
            question,answer_1,answer_2,annotator,preferred,strength,timestamp,comment
            Why?,yes,no,Ann,1,2,2016-02-01 10:00:00,"Because, well"
            Why?,yes,no,Ben,Tie,,1454320800,
            Why?,yes,no,Cleo,,,,
            Why?,yes,no,Dan,2,,yesterday,
            """, null);
        var votes = read.stream()
                .filter(ReadLine.Candidates.class::isInstance)
                .flatMap(line -> set(line).votes().stream())
                .toList();
        assertThat(votes)
                .extracting(Vote::worker, Vote::preferred, Vote::at, Vote::rationale)
                .containsExactly(
                        tuple("Ann", Preferred.FIRST, Instant.parse("2016-02-01T10:00:00Z"), "Because, well"),
                        tuple("Ben", null, Instant.parse("2016-02-01T10:00:00Z"), null));
        assertThat(read.stream()
                        .filter(ReadLine.Candidates.class::isInstance)
                        .map(line -> set(line).set()))
                .as("one comparison, whoever judged it")
                .hasSize(3)
                .containsOnly(set(read.getFirst()).set());
        assertThat(read.subList(0, 3)).extracting(line -> set(line).label()).containsExactly(1.0, 0.5, null);
        assertThat(set(read.getFirst()).strength()).isEqualTo(-2);
        assertThat(rejected(read).getFirst().reason()).startsWith("The column \"timestamp\" says \"yesterday\"");
    }

    @Test
    void timesOfYearsThatCannotBeKeptCostTheirRecordAlone() {
        var read = read("""
            question,answer_1,answer_2,annotator,preferred,timestamp
            Why?,yes,no,Ann,1,0000-01-01T00:00:00Z
            Why?,yes,no,Ben,1,+10000-01-01T00:00:00Z
            Why?,yes,no,Cleo,1,0001-01-01
            """, null);
        assertThat(rejected(read))
                .extracting(ReadLine.Rejected::line, ReadLine.Rejected::reason)
                .containsExactly(
                        tuple(2L, "The year of a time must be one from 1 to 9999"),
                        tuple(3L, "The year of a time must be one from 1 to 9999"));
        assertThat(set(read.getLast()).votes()).extracting(Vote::worker).containsExactly("Cleo");
    }

    @Test
    void conversationsMayBeListsOrDialogues() {
        var list = only("conversation,a,b\n\"[{\"\"role\"\":\"\"user\"\",\"\"content\"\":\"\"Hi\"\"}]\",x,y\n");
        assertThat(list.conversation().turns()).containsExactly(new Turn(Speaker.USER, "Hi"));
        var dialogue =
                only("conversation,a,b\n\"\n\nHuman: Hi\n\nAssistant: Yes?\n\nHuman: Why?\n\nAssistant:\",x,y\n");
        assertThat(dialogue.conversation().turns()).extracting(Turn::content).containsExactly("Hi", "Yes?", "Why?");
        assertThat(rejected(read("conversation,a,b\n[oops,x,y\n", null))
                        .getFirst()
                        .reason())
                .contains("JSON list");
    }

    @Test
    void aSignedStrengthAloneTellsTheWinner() {
        var mapping = new ColumnMapping(
                Map.of(
                        ColumnRole.PROMPT,
                        "p",
                        ColumnRole.RESPONSE_A,
                        "a",
                        ColumnRole.RESPONSE_B,
                        "b",
                        ColumnRole.STRENGTH,
                        "s"),
                ColumnMapping.Winners.USUAL);
        var read = read("p,a,b,s\n1,x,y,-2\n2,x,y,1\n3,x,y,0\n4,x,y,lots\n5,x,y,NaN\n", mapping);
        assertThat(read.subList(0, 3))
                .extracting(
                        line -> set(line).set().known(),
                        line -> set(line).label(),
                        line -> set(line).strength())
                .containsExactly(
                        tuple(Preferred.FIRST, 1.0, -2.0), tuple(Preferred.SECOND, 0.0, 1.0), tuple(null, 0.5, null));
        assertThat(rejected(read))
                .hasSize(2)
                .allSatisfy(bad -> assertThat(bad.reason()).contains("no number"));
    }

    @Test
    void linesOfAnArchiveAreNamedByFileAndLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("one.csv"));
            zip.write((HEADER + "Why?,a,b,a\n").getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("two.csv"));
            zip.write("response_b;response_a;prompt\nb;a;Why?\nonly\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("read me.txt"));
        }
        var read = readBytes(bytes.toByteArray(), null);
        assertThat(read).hasSize(4);
        assertThat(((ReadLine.Candidates) read.get(1)).pair().first().content()).isEqualTo("a");
        assertThat(rejected(read))
                .extracting(ReadLine.Rejected::reason)
                .containsExactly(
                        "In two.csv, line 3: The record has 1 cells where the header has 3",
                        "The archive's file \"read me.txt\" was passed over: its name has none of the known endings");
        assertThat(read).extracting(ReadLine::line).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aMappingIsSuggestedFromTheNamesAndCheckedBeforeItIsKept() {
        var mapping = ColumnMapping.suggested(
                List.of("ID", "Question", "Model A", "Response A", "Response B", "Winner", "Judge"));
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ColumnRole.PROMPT, "Question",
                        ColumnRole.RESPONSE_A, "Response A",
                        ColumnRole.RESPONSE_B, "Response B",
                        ColumnRole.SOURCE_A, "Model A",
                        ColumnRole.WINNER, "Winner",
                        ColumnRole.WORKER, "Judge"));
        assertThat(mapping.bringsVotes()).isTrue();
        assertThat(ColumnMapping.ofJson(mapping.json())).isEqualTo(mapping);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> ColumnMapping.suggested(List.of("prompt")).checked());
        var twice = new ColumnMapping(
                Map.of(ColumnRole.PROMPT, "p", ColumnRole.RESPONSE_A, "x", ColumnRole.RESPONSE_B, "x"),
                ColumnMapping.Winners.USUAL);
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(twice::checked);
    }

    private static CandidatePair only(String table) {
        var read = read(table, null);
        assertThat(read).singleElement().isInstanceOf(ReadLine.Candidates.class);
        return ((ReadLine.Candidates) read.getFirst()).pair();
    }

    private static ReadSet set(ReadLine line) {
        return ((ReadLine.Candidates) line).sets().getFirst();
    }

    private static List<ReadLine.Rejected> rejected(List<ReadLine> lines) {
        return lines.stream()
                .filter(ReadLine.Rejected.class::isInstance)
                .map(ReadLine.Rejected.class::cast)
                .toList();
    }

    private static List<ReadLine> read(String table, @Nullable ColumnMapping mapping) {
        return readBytes(table.getBytes(UTF_8), mapping);
    }

    private static List<ReadLine> readBytes(byte[] table, @Nullable ColumnMapping mapping) {
        var tables = new Tables(new Container(new ByteArrayInputStream(table), Limits.USUAL));
        var source = new ImportSource("a.csv", PairFormat.CSV, mapping);
        var lines = new ArrayList<ReadLine>();
        var reader = PairReader.over(new CsvLines(tables, mapping), source, ResponseCount.PAIR, false);
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
