package org.touchstone.catalog.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContainerTests {

    private static final Limits SMALL = new Limits(1 << 20, 64 << 20, 100, 5);

    @Test
    void theFirstBytesTellWhatAFileIsWrappedIn() throws IOException {
        byte[] text = "{\"a\": 1}\n".getBytes(UTF_8);
        assertThat(read(text)).containsExactly("=" + new String(text, UTF_8));
        assertThat(read(gzip(text))).containsExactly("={\"a\": 1}\n");
        assertThat(read(Zstd.compress(text))).containsExactly("={\"a\": 1}\n");
        assertThat(read(zip("one.jsonl", text, "two.CSV", text)))
                .containsExactly("one.jsonl={\"a\": 1}\n", "two.CSV={\"a\": 1}\n");
        assertThat(read(new byte[0])).containsExactly("=");
    }

    @Test
    void gzipAndZstdMayConsistOfSeveralPieces() throws IOException {
        assertThat(read(joined(gzip("a".getBytes(UTF_8)), gzip("b".getBytes(UTF_8)))))
                .containsExactly("=ab");
        assertThat(read(joined(Zstd.compress("a".getBytes(UTF_8)), Zstd.compress("b".getBytes(UTF_8)))))
                .containsExactly("=ab");
    }

    @Test
    void aByteOrderMarkIsPassedOverWhereverItStands() throws IOException {
        byte[] marked = "\ufeffx".getBytes(UTF_8);
        assertThat(read(marked)).containsExactly("=x");
        assertThat(read(gzip(marked))).containsExactly("=x");
        assertThat(read(zip("a.csv", marked, "b.jsonl.gz", gzip(marked)))).containsExactly("a.csv=x", "b.jsonl.gz=x");
    }

    @Test
    void filesOfAnArchiveThatAreNotReadAreToldAndNoNameIsTakenForAPath() throws IOException {
        byte[] text = "x".getBytes(UTF_8);
        var parts = parts(
                zip(
                        "notes.txt",
                        text,
                        "../../etc/a.jsonl",
                        text,
                        "/a.jsonl",
                        text,
                        "c:\\a.jsonl",
                        text,
                        "in/../../a.csv",
                        text),
                Limits.USUAL);
        assertThat(parts).allMatch(Part.Passed.class::isInstance).hasSize(5);
        assertThat(((Part.Passed) parts.getFirst()).reason()).contains("known endings");
        assertThat(parts.subList(1, 5))
                .allSatisfy(part -> assertThat(((Part.Passed) part).reason()).contains("leads out"));
        assertThat(read(zip("deep/down/a.jsonl.zst", Zstd.compress(text)))).containsExactly("deep/down/a.jsonl.zst=x");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefusedHoweverItIsNamed() throws IOException {
        var parts =
                parts(zip("a.zip", zip("a.jsonl", new byte[1]), "b.jsonl", zip("a.jsonl", new byte[1])), Limits.USUAL);
        assertThat(parts).allMatch(Part.Passed.class::isInstance);
        assertThat(((Part.Passed) parts.getLast()).reason()).contains("an archive in turn");
    }

    @Test
    void bombsEndAtTheRatioWhateverTheyAreMadeWith() {
        byte[] zeros = new byte[40 << 20];
        for (byte[] bomb : List.of(
                gzip(zeros),
                Zstd.compress(zeros),
                zip("a.jsonl", zeros),
                zip("a.txt", zeros, "b.jsonl", new byte[1]))) {
            assertThatExceptionOfType(TooMuch.class)
                    .isThrownBy(() -> read(new ByteArrayInputStream(bomb), SMALL))
                    .withMessageContaining("100 times its size");
        }
    }

    @Test
    void smallFilesMayUnfoldAsTheyLike() throws IOException {
        assertThat(read(new ByteArrayInputStream(gzip(new byte[10 << 20])), SMALL)
                        .getFirst())
                .hasSize((10 << 20) + 1);
    }

    @Test
    void eachLimitEndsTheReadingWithItsReason() throws IOException {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(noise), SMALL))
                .withMessageContaining("1,048,576 bytes that may be brought");
        var tight = new Limits(1 << 20, 1_000, 100, 5);
        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() ->
                        read(new ByteArrayInputStream(zip("a.csv", new byte[600], "b.csv", new byte[600])), tight))
                .withMessageContaining("more than 1,000 bytes");
        byte[] one = new byte[1];
        byte[] many = zip("1.csv", one, "2.csv", one, "3.csv", one, "4.csv", one, "5.csv", one, "6.csv", one);
        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(many), SMALL))
                .withMessageContaining("more than 5 files");
    }

    @Test
    void aStreamWithoutEndIsLeftAtTheLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) '\n');
                given += length;
                return length;
            }
        };
        assertThatExceptionOfType(TooMuch.class).isThrownBy(() -> read(endless, SMALL));
        assertThat(endless.given).isLessThan(2 << 20);
    }

    @Test
    void cutAndDamagedFilesAreToldApart() {
        byte[] text = new byte[300_000];
        new Random(2).nextBytes(text);
        for (byte[] whole : List.of(gzip(text), Zstd.compress(text), zip("a.jsonl", text))) {
            assertThat(why(Arrays.copyOf(whole, whole.length / 2))).startsWith("The file ends in the middle");
        }
        for (byte[] whole : List.of(gzip(text), zip("a.jsonl", text))) {
            whole[whole.length / 2] ^= 0x55;
            whole[whole.length / 2 + 1] ^= 0x55;
            assertThat(why(whole)).contains("damaged");
        }
        byte[] zstd = Zstd.compress(
                "words and more words, words and more words".repeat(5_000).getBytes(UTF_8));
        Arrays.fill(zstd, 9, zstd.length - 1, (byte) 0xff);
        assertThat(why(zstd)).contains("damaged");
    }

    @Test
    void aCutAnywhereIsToldHoweverMuchCameBefore() throws IOException {
        byte[] text = "{\"a\": 1}\n".getBytes(UTF_8);
        byte[] zip = zip("one.jsonl", text, "two.jsonl", text);
        for (int length = Kind.SEEN; length < zip.length; length++) {
            assertThat(why(Arrays.copyOf(zip, length)))
                    .as("zip of %d", length)
                    .startsWith("The file ends in the middle");
        }
        for (byte[] piece : List.of(gzip(text), Zstd.compress(text))) {
            byte[] both = joined(piece, piece);
            for (int length = piece.length + 1; length < both.length; length++) {
                assertThat(why(Arrays.copyOf(both, length)))
                        .as("%s of %d", Kind.of(piece), length)
                        .startsWith("The file ends in the middle");
            }
            assertThat(read(Arrays.copyOf(both, piece.length))).containsExactly("={\"a\": 1}\n");
        }
    }

    @Test
    void damageBetweenThePiecesIsToldAndNotTakenForTheEnd() throws IOException {
        byte[] text = "{\"a\": 1}\n".getBytes(UTF_8);
        byte[] piece = gzip(text);
        for (int place = 0; place < 3; place++) {
            byte[] both = joined(piece, piece);
            both[piece.length + place] ^= 0x55;
            assertThat(why(both)).as("gzip at %d", place).contains("damaged");
        }
        assertThat(why(joined(piece, "\0\0x".getBytes(UTF_8)))).contains("damaged");
        assertThat(read(joined(piece, new byte[600]))).containsExactly("={\"a\": 1}\n");
        byte[] zip = zip("one.jsonl", text, "two.jsonl", text);
        zip[new String(zip, ISO_8859_1).indexOf("two.jsonl") - 30] ^= 0x55;
        assertThat(why(zip)).contains("damaged");
    }

    @Test
    void headersOfGzipMaySayMoreThanTheyMust() throws IOException {
        byte[] plain = gzip("a".getBytes(UTF_8));
        byte[] start = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0};
        byte[] told = joined(start, "\2\0xxname.jsonl\0comment\0".getBytes(UTF_8));
        var sum = new CRC32();
        sum.update(told);
        byte[] header = joined(told, new byte[] {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)});
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(read(joined(plain, joined(header, rest)))).containsExactly("=aa");
        header[12] = 'y';
        assertThat(why(joined(plain, joined(header, rest)))).contains("damaged");
    }

    @Test
    void anArchiveMayEndWithAComment() throws IOException {
        byte[] zip = zip("one.jsonl", new byte[] {'x'});
        int length = 60_000;
        byte[] commented = joined(zip, new byte[length]);
        commented[zip.length - 2] = (byte) length;
        commented[zip.length - 1] = (byte) (length >> 8);
        assertThat(read(commented)).containsExactly("one.jsonl=x");
        assertThat(why(Arrays.copyOf(commented, commented.length - 1))).startsWith("The file ends in the middle");
    }

    @Test
    void anArchiveMayTellTheNumberOfItsFilesInARecordForLargeNumbers() throws IOException {
        byte[] zip = zip("one.jsonl", new byte[] {'x'});
        assertThat(read(large(zip, 1))).containsExactly("one.jsonl=x");
        assertThat(why(large(zip, 2))).contains("damaged");
    }

    /** The archive with its number of entries in the record of 64 bits. */
    private static byte[] large(byte[] zip, int entries) {
        var large = ByteBuffer.allocate(zip.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        large.put(zip, 0, zip.length - 22);
        large.putInt(0x06064b50)
                .putLong(44)
                .putInt(0)
                .putLong(0)
                .putLong(entries)
                .putLong(entries);
        large.position(zip.length - 22 + 56).putInt(0x07064b50);
        large.position(zip.length - 22 + 76).put(zip, zip.length - 22, 22);
        return large.putInt(zip.length - 22 + 76 + 8, -1).array();
    }

    private static String why(byte[] file) {
        try {
            read(file);
            return "It was read to its end";
        } catch (IOException broken) {
            return Container.words(broken);
        }
    }

    private static List<String> read(byte[] file) throws IOException {
        return read(new ByteArrayInputStream(file), Limits.USUAL);
    }

    private static List<String> read(InputStream file, Limits limits) throws IOException {
        var read = new ArrayList<String>();
        try (var container = new Container(file, limits)) {
            for (var part = container.next(); part != null; part = container.next()) {
                if (part instanceof Part.Content content) {
                    read.add(content.name() + "=" + new String(content.text().readAllBytes(), UTF_8));
                }
            }
        }
        return read;
    }

    private static List<Part> parts(byte[] file, Limits limits) throws IOException {
        var parts = new ArrayList<Part>();
        try (var container = new Container(new ByteArrayInputStream(file), limits)) {
            for (var part = container.next(); part != null; part = container.next()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(out)) {
            zipped.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zipped = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zipped.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zipped.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
