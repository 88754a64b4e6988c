package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.datasets.formats.Samples.file;
import static org.touchstone.datasets.formats.Samples.plain;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.catalog.HhText;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.FileType;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that break careless writers come back as they were, read by libraries of others. */
class NastyTextTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> TEXTS = List.of(
            "  two spaces in front",
            "\n\nline ends around\r\n\n",
            "inside\n\nHuman: a marker\n\nAssistant: and another",
            "separators \u2028 \u2029 \u0085 \u000b",
            "",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\ttab",
            "\rreturn",
            "quotes \" and , commas; 'apostrophes'",
            "{\"json\": [null]}",
            "\\u0041 \\n is no escape",
            "\ud83d\ude00 \u202eright to left\u202c e\u0301",
            "x".repeat(1 << 20));

    /** Fields of which each format of JSON lines must hold both responses somewhere. */
    @ParameterizedTest
    @EnumSource
    void linesOfJsonHoldThemAll(ExportFormat format) {
        if (format.type() != FileType.JSONL || format == ExportFormat.VOTES_TABLE) {
            return;
        }
        var pairs = pairs();
        var lines = new String(file(format, Variant.USUAL, pairs), UTF_8).split("\n");
        assertThat(lines).hasSize(format.code().startsWith("kto") ? 2 * pairs.length : pairs.length);
        var said = new ArrayList<String>();
        for (var line : lines) {
            assertThat(line).doesNotContain("\u2028", "\u2029", "\u0085", "\r");
            texts(JSON.readTree(line), said);
        }
        for (var pair : pairs) {
            assertThat(said).anyMatch(text -> text.endsWith(pair.pair().first()));
            assertThat(said).anyMatch(text -> text.endsWith(pair.pair().second()));
        }
    }

    @Test
    void columnsOfCsvHoldThemAndNoneIsAFormula() throws IOException {
        for (var variant : Set.of(Variant.USUAL, Variant.RAW)) {
            var text = new String(file(ExportFormat.CSV, variant, pairs()), UTF_8);
            var rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
            assertThat(rows).hasSize(TEXTS.size());
            for (int i = 0; i < TEXTS.size(); i++) {
                boolean guarded = variant == Variant.USUAL && TEXTS.get(i).matches("(?s)[=+\\-@\t\r].*");
                assertThat(rows.get(i).get("first")).isEqualTo((guarded ? "'" : "") + TEXTS.get(i));
                assertThat(rows.get(i).get("preferred")).isEqualTo("FIRST");
            }
        }
    }

    @Test
    void columnsOfParquetHoldThem() throws IOException {
        var pairs = pairs();
        try (var reader = ParquetFileReader.open(
                        InputFile.of(ByteBuffer.wrap(file(ExportFormat.PARQUET, Variant.USUAL, pairs))));
                var rows = reader.rowReader()) {
            for (var pair : pairs) {
                rows.next();
                assertThat(rows.getString("prompt"))
                        .isEqualTo(HhText.of(pair.pair().conversation()));
                assertThat(rows.getString("chosen")).isEqualTo(" " + pair.pair().first());
                assertThat(rows.getString("rejected"))
                        .isEqualTo(" " + pair.pair().second());
                assertThat(rows.isNull("margin")).isTrue();
                assertThat(rows.getDouble("label")).isEqualTo(1);
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void parquetKeepsWhatStandsBehindALabelAndListsOfMessages() throws IOException {
        byte[] bytes = file(ExportFormat.PARQUET_CONVERSATIONAL, Variant.USUAL, Samples.whole(), Samples.tie("TIE"));
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var rows = reader.rowReader()) {
            rows.next();
            var prompt = rows.getList("prompt");
            assertThat(prompt.size()).isEqualTo(4);
            assertThat(prompt.get(3))
                    .isInstanceOfSatisfying(
                            PqStruct.class,
                            turn -> assertThat(turn.getString("content")).isEqualTo("I do."));
            assertThat(rows.getDouble("margin")).isEqualTo(0.8);
            assertThat(rows.getDouble("label")).isEqualTo(0.75);
            assertThat(rows.getDouble("strength")).isEqualTo(1.5);
            assertThat(rows.getInt("votes")).isEqualTo(3);
            assertThat(rows.isNull("chosen_source")).isTrue();
            assertThat(rows.getString("rejected_source")).isEqualTo("small");
            assertThat(rows.getString("split")).isEqualTo("test");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    /** Another process would list them in another order, and the file would not be the same bytes. */
    @Test
    void parquetListsEncodingsInTheirOrder() throws IOException {
        byte[] bytes = file(ExportFormat.PARQUET, Variant.USUAL, pairs());
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)))) {
            var columns = reader.getFileMetaData().rowGroups().getFirst().columns();
            assertThat(columns)
                    .hasSize(11)
                    .allSatisfy(column -> assertThat(
                                    column.metaData().encodings().stream().map(Enum::ordinal))
                            .isSorted());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HF")
    void theSamePairsAreTheSameBytesAndNoPairsAreAFileToo(ExportFormat format) {
        assertThat(file(format, Variant.USUAL, Samples.whole(), Samples.tie("TIE")))
                .isEqualTo(file(format, Variant.USUAL, Samples.whole(), Samples.tie("TIE")));
        assertThat(file(format, Variant.USUAL)).hasSizeLessThan(2000);
    }

    private static PlacedPair[] pairs() {
        return TEXTS.stream().map(text -> plain("Q: " + text, text, text + "!")).toArray(PlacedPair[]::new);
    }

    private static void texts(JsonNode node, List<String> into) {
        if (node.isString()) {
            into.add(node.stringValue());
        } else {
            node.values().forEach(value -> texts(value, into));
        }
    }
}
