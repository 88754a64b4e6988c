package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.touchstone.datasets.formats.RecordWriter;
import org.touchstone.datasets.formats.Records;

/**
 * A folder as Hugging Face datasets are laid out, in a ZIP archive: {@code README.md} with a card, {@code manifest.json} and a file of
 * conversational choices for each part that has pairs. Once unpacked, {@code load_dataset(folder)} reads it.
 */
final class HfFolder {

    /** The same for every entry, so that the same snapshot gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SnapshotPairs pairs;
    private final CardWriter cards;
    private final SnapshotView snapshot;
    private final Variant variant;
    private int read;
    private long records;
    private long leftOut;

    HfFolder(SnapshotPairs pairs, CardWriter cards, SnapshotView snapshot, Variant variant) {
        this.pairs = pairs;
        this.cards = cards;
        this.snapshot = snapshot;
        this.variant = variant;
    }

    SnapshotFile write(OutputStream out, IntConsumer progress) throws IOException {
        var digest = new DigestStream(out);
        var zip = new ZipOutputStream(digest, UTF_8);
        var files = new EnumMap<Split, String>(Split.class);
        for (var split : Split.values()) {
            if (snapshot.count(split) > 0) {
                files.put(split, "data/%s-00000-of-00001.%s".formatted(split.code(), extension()));
            }
        }
        text(zip, "README.md", cards.card(snapshot, files));
        text(zip, "manifest.json", snapshot.manifest() + "\n");
        for (Map.Entry<Split, String> file : files.entrySet()) {
            begin(zip, file.getValue());
            part(zip, file.getKey(), progress);
            zip.closeEntry();
        }
        zip.finish();
        return new SnapshotFile(ExportFormat.HF, null, records, leftOut, digest.bytes(), digest.sha256());
    }

    private void part(OutputStream out, Split split, IntConsumer progress) throws IOException {
        var writer = Records.begin(format(), Variant.USUAL, SnapshotFacts.of(snapshot), out);
        pairs.forEach(snapshot.id(), split, Integer.MAX_VALUE, pair -> {
            add(writer, pair);
            progress.accept(++read);
        });
        writer.finish();
        records += writer.records();
    }

    private void add(RecordWriter writer, PlacedPair pair) {
        try {
            leftOut += writer.add(pair) ? 0 : 1;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ExportFormat format() {
        return variant == Variant.JSONL ? ExportFormat.TRL_CONVERSATIONAL : ExportFormat.PARQUET_CONVERSATIONAL;
    }

    private String extension() {
        return format().type().extension();
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        begin(zip, name);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
