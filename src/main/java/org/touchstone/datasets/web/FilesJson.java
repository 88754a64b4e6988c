package org.touchstone.datasets.web;

import java.util.List;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.SnapshotFile;
import org.touchstone.datasets.SnapshotView;

/**
 * The files that a snapshot is exported as.
 *
 * @param complete whether all are described; the rest is being worked out
 */
record FilesJson(boolean complete, List<File> files) {

    static FilesJson of(Exports exports, SnapshotView snapshot) {
        var files = exports.files(snapshot);
        return new FilesJson(
                exports.areComplete(files), files.stream().map(File::of).toList());
    }

    /**
     * One file.
     *
     * @param leftOut pairs for which the format has no place
     */
    record File(String format, String split, long lines, long leftOut, long bytes, String sha256) {

        private static File of(SnapshotFile file) {
            var split = file.split();
            return new File(
                    file.format().code(),
                    split == null ? "all" : split.code(),
                    file.lines(),
                    file.leftOut(),
                    file.bytes(),
                    file.sha256());
        }
    }
}
