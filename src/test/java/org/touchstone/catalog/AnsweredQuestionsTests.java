package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.stackexchange.Rows;

/** What becomes of a dump of Stack Exchange: every two answers of different scores to one question. */
class AnsweredQuestionsTests {

    private static final String POSTS = Rows.posts(List.of(
            Rows.question(1, 4, "Is <b>tea</b> better?"),
            Rows.answer(2, 1, 7, "Yes."),
            Rows.answer(3, 1, -3, "No!"),
            Rows.answer(4, 1, 1, "It depends."),
            Rows.answer(5, 1, 8, "Often.")));

    @Test
    void everyTwoAnswersOfDifferentScoresAreAPair() throws Exception {
        var pairs = pairs(POSTS.getBytes(UTF_8));
        assertThat(pairs)
                .as("3, -1, 1 + 1 and 3: all pairs but that of the two threes")
                .containsExactlyInAnyOrder(
                        "Yes. > No! by 4.0",
                        "Yes. > It depends. by 1.0",
                        "Often. > No! by 4.0",
                        "Often. > It depends. by 1.0",
                        "It depends. > No! by 3.0");
    }

    @Test
    void compressedOrInAnArchiveItIsTheSame() throws Exception {
        var plain = pairs(POSTS.getBytes(UTF_8));
        assertThat(pairs(packed(GZIPOutputStream::new))).isEqualTo(plain);
        assertThat(pairs(packed(ZstdOutputStream::new))).isEqualTo(plain);
        assertThat(pairs(packed(out -> {
                    var zip = new ZipOutputStream(out);
                    zip.putNextEntry(new ZipEntry("tea.example.org/Posts.xml"));
                    return zip;
                })))
                .isEqualTo(plain);
    }

    @Test
    void theOrderOfTwoResponsesTellsNothing() throws Exception {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            rows.add(Rows.question(3 * i + 1, 0, "What of " + i + "?"));
            rows.add(Rows.answer(3 * i + 2, 3 * i + 1, 9, "good " + i));
            rows.add(Rows.answer(3 * i + 3, 3 * i + 1, 0, "poor " + i));
        }
        assertThat(sets(Rows.posts(rows).getBytes(UTF_8)).stream()
                        .filter(set -> set.set().known() == Preferred.FIRST)
                        .count())
                .isBetween(30L, 70L);
    }

    private static List<String> pairs(byte[] file) throws IOException {
        return sets(file).stream().map(AnsweredQuestionsTests::told).toList();
    }

    private static String told(ReadSet read) {
        var pair = read.set().pair();
        assertThat(pair.conversation().turns())
                .containsExactly(new Turn(Speaker.USER, "Is <b>tea</b> better?\n\nIs tea better?"));
        boolean first = Objects.requireNonNull(read.label()) == 1;
        double strength = Objects.requireNonNull(read.strength());
        assertThat(strength < 0).isEqualTo(first);
        return "%s > %s by %s"
                .formatted(
                        (first ? pair.first() : pair.second()).content(),
                        (first ? pair.second() : pair.first()).content(),
                        Math.abs(strength));
    }

    private static List<ReadSet> sets(byte[] file) throws IOException {
        var sets = new ArrayList<ReadSet>();
        try (var reader = PairReader.open(new ByteArrayInputStream(file), PairFormat.STACK_EXCHANGE)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                assertThat(line).isInstanceOf(ReadLine.Candidates.class);
                sets.addAll(((ReadLine.Candidates) line).sets());
            }
        }
        return sets;
    }

    private interface Packing {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = packing.open(bytes)) {
            out.write(POSTS.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
