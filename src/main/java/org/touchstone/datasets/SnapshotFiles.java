package org.touchstone.datasets;

import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.touchstone.support.Sha256;
import tools.jackson.databind.node.ArrayNode;

/** Digests of the files that a snapshot is exported as, taken while it is written. */
final class SnapshotFiles {

    private final Map<Split, Map<ExportFormat, Tally>> tallies = new EnumMap<>(Split.class);

    SnapshotFiles() {
        for (var split : Split.values()) {
            var formats = new EnumMap<ExportFormat, Tally>(ExportFormat.class);
            for (var format : ExportFormat.values()) {
                formats.put(format, new Tally());
            }
            tallies.put(split, formats);
        }
    }

    void add(PreferencePair pair, Split split) {
        for (var format : ExportFormat.values()) {
            tally(format, split).add(format, pair, split);
        }
    }

    /** Pairs in the part, ties included. */
    int pairs(Split split) {
        return tally(ExportFormat.NATIVE, split).lines;
    }

    /** The digest of the file that holds everything of the part. */
    String digest(Split split) {
        return tally(ExportFormat.NATIVE, split).sha256();
    }

    void describe(ArrayNode files) {
        for (var format : ExportFormat.values()) {
            for (var split : Split.values()) {
                var tally = tally(format, split);
                files.addObject()
                        .put("format", format.code())
                        .put("split", split.name().toLowerCase(Locale.ROOT))
                        .put("lines", tally.lines)
                        .put("tiesLeftOut", tally.ties)
                        .put("bytes", tally.bytes)
                        .put("sha256", tally.sha256());
            }
        }
    }

    private Tally tally(ExportFormat format, Split split) {
        var tally = tallies.getOrDefault(split, Map.of()).get(format);
        if (tally == null) {
            throw new IllegalStateException("No file of " + format + " for " + split);
        }
        return tally;
    }

    /** One file so far. */
    private static final class Tally {

        private final MessageDigest digest = Sha256.empty();
        private int lines;
        private int ties;
        private long bytes;
        private String finished = "";

        void add(ExportFormat format, PreferencePair pair, Split split) {
            if (ExportLine.isTie(pair) && !format.holdsTies()) {
                ties++;
                return;
            }
            byte[] line = ExportLine.of(format, pair, split);
            digest.update(line);
            bytes += line.length;
            lines++;
        }

        String sha256() {
            if (finished.isEmpty()) {
                finished = HexFormat.of().formatHex(digest.digest());
            }
            return finished;
        }
    }
}
