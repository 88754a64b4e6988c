package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.touchstone.support.Home;
import org.touchstone.support.Refusal;

class FileFoldersTests {

    @TempDir
    private Path home;

    @Test
    void aStreamOfFiveGigabytesIsLeftAtTheLimitAndTakesNoRoom() throws IOException {
        var zeros = new InputStream() {
            private long given;

            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                given += length;
                return given > 5_000_000_000L ? -1 : length;
            }
        };
        var id = StagedFileId.random();
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> receive(folder(1, 0), id, 0, null, zeros))
                .withMessageContaining("1,048,576 bytes");
        assertThat(zeros.given).isLessThan(2_000_000);
        assertThat(bytesIn(home)).isZero();
    }

    @Test
    void theDiskIsNeverFilledUp() throws IOException {
        var full = folder(1, Files.getFileStore(home).getTotalSpace() / (1 << 20));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> receive(full, StagedFileId.random(), 0, null, content("some text")))
                .withMessageContaining("too little room");
        assertThat(bytesIn(home)).isZero();
    }

    @Test
    void aPieceThatStopsArrivingIsGoneOnWithFromThere() throws IOException {
        var id = StagedFileId.random();
        var folder = folder(1, 0);
        var torn = new SequenceInputStream(content("half of "), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
        var first = receive(folder, id, 0, 14L, torn);
        assertThat(first.whole()).isFalse();
        assertThat(first.length()).isEqualTo(8);
        assertThat(receive(folder, id, 8, 14L, content("a text")).whole()).isTrue();
        try (var in = folder.open(id)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("half of a text");
        }
    }

    @Test
    void aServerFolderListsAndOpensNothingOutsideOfIt(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.jsonl"), "secret");
        var folder = Files.createDirectories(home.resolve("folder"));
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a b.jsonl"), "text");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), outside.resolve("secret.jsonl"));
        Files.createSymbolicLink(folder.resolve("way"), outside);
        var server = new ServerFolder(new ServerFolderSettings(folder));
        assertThat(server.files()).extracting(ServerFolder.Listed::name).containsExactly("in/a b.jsonl");
        try (var in = server.open("in/a b.jsonl")) {
            assertThat(in.readAllBytes()).asString().isEqualTo("text");
        }
        for (var name : new String[] {
            "link.jsonl",
            "way/secret.jsonl",
            "../" + outside.getFileName() + "/secret.jsonl",
            outside + "/secret.jsonl",
            "in",
            "",
            ".",
            "in/../in/a b.jsonl",
            "\0",
            "no.jsonl"
        }) {
            assertThatExceptionOfType(Refusal.NotFound.class).as(name).isThrownBy(() -> server.open(name));
        }
        assertThat(new ServerFolder(new ServerFolderSettings(null)).exists()).isFalse();
    }

    private static UploadFolder.Received receive(
            UploadFolder folder, StagedFileId id, long from, @Nullable Long size, InputStream piece) {
        try (var arriving = folder.arriving(id)) {
            return arriving.receive(from, size, piece);
        }
    }

    private UploadFolder folder(long largest, long freeDisk) {
        var settings = new UploadSettings(
                DataSize.ofMegabytes(largest),
                DataSize.ofMegabytes(8),
                100,
                10,
                DataSize.ofMegabytes(freeDisk),
                Duration.ofDays(1));
        return new UploadFolder(new Home(home), settings);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static long bytesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
