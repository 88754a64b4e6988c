package org.touchstone.datasets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.formats.Facts;
import org.touchstone.datasets.formats.RecordWriter;
import org.touchstone.datasets.formats.Records;

/** Writes files of snapshots as they are read from the database, in constant memory. */
@Component
class ExportFiles {

    /** Nobody wants to know how far it is. */
    static final IntConsumer UNHEARD = _ -> {};

    private final SnapshotPairs pairs;
    private final CardWriter cards;

    ExportFiles(SnapshotPairs pairs, CardWriter cards) {
        this.pairs = pairs;
        this.cards = cards;
    }

    /**
     * Writes the file and describes it. The stream stays open.
     *
     * @param progress hears after each pair how many were read; may throw, to end the work
     */
    SnapshotFile write(SnapshotView snapshot, Export wanted, OutputStream out, IntConsumer progress) {
        try {
            return wanted.format().isByPart()
                    ? one(snapshot, wanted, out, progress)
                    : new HfFolder(pairs, cards, snapshot, wanted.variant()).write(out, progress);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private SnapshotFile one(SnapshotView snapshot, Export wanted, OutputStream out, IntConsumer progress)
            throws IOException {
        var part = new Part(wanted, SnapshotFacts.of(snapshot), out);
        pairs.forEach(snapshot.id(), wanted.split(), Integer.MAX_VALUE, pair -> progress.accept(part.add(pair)));
        return part.finished();
    }

    /** Describes the files of all parts in one go. */
    List<SnapshotFile> describe(SnapshotView snapshot, ExportFormat format, IntConsumer progress) {
        try {
            var facts = SnapshotFacts.of(snapshot);
            var parts = new EnumMap<Split, Part>(Split.class);
            for (var split : Split.values()) {
                var wanted = new Export(snapshot.id(), format, split);
                parts.put(split, new Part(wanted, facts, OutputStream.nullOutputStream()));
            }
            pairs.forEach(
                    snapshot.id(),
                    null,
                    Integer.MAX_VALUE,
                    pair -> progress.accept(part(parts, pair).add(pair)));
            var files = new ArrayList<SnapshotFile>();
            for (var part : parts.values()) {
                files.add(part.finished());
            }
            return files;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Part part(Map<Split, Part> parts, PlacedPair pair) {
        var part = parts.get(pair.split());
        if (part == null) {
            throw new IllegalStateException("No file for " + pair.split());
        }
        return part;
    }

    /** One file while it is written. */
    private static final class Part {

        private final ExportFormat format;
        private final @Nullable Split split;
        private final DigestStream out;
        private final RecordWriter writer;
        private long leftOut;
        private int read;

        Part(Export wanted, Facts facts, OutputStream out) throws IOException {
            format = wanted.format();
            split = wanted.split();
            this.out = new DigestStream(out);
            writer = Records.begin(format, wanted.variant(), facts, this.out);
        }

        /** How many pairs were read. */
        int add(PlacedPair pair) {
            try {
                leftOut += writer.add(pair) ? 0 : 1;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return ++read;
        }

        SnapshotFile finished() throws IOException {
            writer.finish();
            return new SnapshotFile(format, split, writer.records(), leftOut, out.bytes(), out.sha256());
        }
    }
}
