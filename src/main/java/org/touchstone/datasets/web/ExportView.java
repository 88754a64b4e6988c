package org.touchstone.datasets.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.Loss;
import org.touchstone.datasets.PreparedExport;
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SnapshotFile;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.support.Phrase;

/**
 * How a snapshot can be taken along: the part of its page on formats and files.
 *
 * @param complete whether every file is described
 */
record ExportView(List<Format> formats, List<File> files, boolean complete, List<Prepared> prepared) {

    static ExportView of(SnapshotView snapshot, Exports exports, PreparedExports prepared) {
        var files = exports.files(snapshot);
        return new ExportView(
                Arrays.stream(ExportFormat.values()).map(Format::of).toList(),
                files.stream().map(File::of).toList(),
                exports.areComplete(files),
                prepared.all(snapshot.id()).stream().map(Prepared::of).toList());
    }

    /** What a format may have no place for. */
    public List<Loss> losses() {
        return List.of(Loss.values());
    }

    /** How soon to look again, in milliseconds; 0 where nothing changes by itself. */
    public int again() {
        if (prepared.stream().anyMatch(Prepared::waiting)) {
            return 1000;
        }
        return complete ? 0 : 3000;
    }

    /** A format, and of each loss whether it has no place for it. */
    record Format(String code, Phrase words, List<Boolean> lost) {

        private static Format of(ExportFormat format) {
            return new Format(
                    format.code(),
                    Phrase.of("datasets.snapshot.format." + format.code()),
                    Arrays.stream(Loss.values())
                            .map(loss -> format.lost().contains(loss))
                            .toList());
        }
    }

    /** A described file. */
    record File(String format, String split, SnapshotFile of) {

        private static File of(SnapshotFile file) {
            return new File(file.format().code(), part(file.split()), file);
        }
    }

    /** A file that is or will be on disk. */
    record Prepared(String format, String split, boolean waiting, PreparedExport of) {

        private static Prepared of(PreparedExport prepared) {
            var export = prepared.export();
            return new Prepared(
                    export.format().code() + prepared.packing().suffix(),
                    part(export.split()),
                    prepared.isWaiting(),
                    prepared);
        }
    }

    private static String part(@Nullable Split split) {
        return split == null ? "all" : split.code();
    }
}
