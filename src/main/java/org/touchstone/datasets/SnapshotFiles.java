package org.touchstone.datasets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.datasets.formats.Facts;
import org.touchstone.datasets.formats.RecordWriter;
import org.touchstone.datasets.formats.Records;
import tools.jackson.databind.node.ArrayNode;

/** Digests of the files that hold everything, one for each part, taken while a snapshot is written; they give it its own digest. */
final class SnapshotFiles {

    private final Map<Split, Part> parts = new EnumMap<>(Split.class);

    SnapshotFiles() {
        for (var split : Split.values()) {
            parts.put(split, new Part());
        }
    }

    void add(PlacedPair pair) {
        try {
            part(pair.split()).writer.add(pair);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Pairs in the part, ties included. */
    int pairs(Split split) {
        return (int) part(split).writer.records();
    }

    /** The digest of the file that holds everything of the part. */
    String digest(Split split) {
        return part(split).digest.sha256();
    }

    void describe(ArrayNode files) {
        for (var split : Split.values()) {
            files.addObject()
                    .put("format", ExportFormat.NATIVE.code())
                    .put("split", split.code())
                    .put("lines", pairs(split))
                    .put("tiesLeftOut", 0)
                    .put("bytes", part(split).digest.bytes())
                    .put("sha256", digest(split));
        }
    }

    private Part part(Split split) {
        var part = parts.get(split);
        if (part == null) {
            throw new IllegalStateException("No file for " + split);
        }
        return part;
    }

    /** One file so far. */
    private static final class Part {

        private final DigestStream digest = new DigestStream(OutputStream.nullOutputStream());
        private final RecordWriter writer;

        Part() {
            try {
                writer = Records.begin(ExportFormat.NATIVE, Variant.USUAL, Facts.NONE, digest);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
