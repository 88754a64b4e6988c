package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Every file of an archive may be lines or a list, whatever the one before it was. */
class ListsInArchivesTests {

    @Test
    void listsAndLinesStandBesideEachOther() throws IOException {
        var read = read(
                "[" + SampleFiles.hh(1) + ",\n" + SampleFiles.hh(2) + "]\n",
                SampleFiles.hh(3) + "\n" + SampleFiles.hh(4),
                "\n[\n  " + SampleFiles.hh(5) + ",\n{}, " + SampleFiles.hh(6) + "\n]");
        assertThat(read).filteredOn(ReadLine.Candidates.class::isInstance).hasSize(6);
        assertThat(reasons(read)).containsExactly("In 2.json, line 2: The key \"chosen\" is missing");
        assertThat(read).extracting(ReadLine::line).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aListThatWasCutOffIsToldAndTheNextFileIsRead() throws IOException {
        var read = read("[" + SampleFiles.hh(1) + ",\n", SampleFiles.hh(2), "[" + SampleFiles.hh(3) + ", {\"chosen\"");
        assertThat(read).filteredOn(ReadLine.Candidates.class::isInstance).hasSize(3);
        assertThat(reasons(read))
                .containsExactly(
                        "In 0.json, line 3: The file ends in the middle: its list is not closed",
                        "In 2.json, line 2: The file ends in the middle of this line");
    }

    @Test
    void anArchiveThatWasCutBetweenItsFilesIsNotReadToItsEnd() throws IOException {
        byte[] whole = zip(SampleFiles.hh(1), SampleFiles.hh(2));
        int second = new String(whole, ISO_8859_1).indexOf("1.json");
        try (var reader = PairReader.open(new ByteArrayInputStream(whole, 0, second - 10), PairFormat.HH)) {
            assertThat(reader.next()).isInstanceOf(ReadLine.Candidates.class);
            assertThat(reader.next()).isInstanceOf(ReadLine.Rejected.class);
            assertThat(reader.next()).isNull();
            assertThat(reader.broken()).isEqualTo("The file ends in the middle: its compressed data breaks off here");
        }
    }

    private static List<String> reasons(List<ReadLine> read) {
        return read.stream()
                .filter(ReadLine.Rejected.class::isInstance)
                .map(line -> ((ReadLine.Rejected) line).reason())
                .toList();
    }

    private static List<ReadLine> read(String... files) throws IOException {
        var read = new ArrayList<ReadLine>();
        try (var reader = PairReader.open(new ByteArrayInputStream(zip(files)), PairFormat.HH)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                read.add(line);
            }
        }
        return read;
    }

    private static byte[] zip(String... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".json"));
                zip.write(files[i].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
