package org.touchstone.catalog.web;

import java.time.Instant;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.support.Phrase;

/** A file in the list of those that wait. */
record FileRow(StagedFileId id, String name, Phrase size, Phrase state, Instant until) {

    static FileRow of(StagedFile file) {
        return new FileRow(
                file.id(),
                file.name(),
                megabytes(file),
                state(file),
                file.brought().until());
    }

    static Phrase megabytes(StagedFile file) {
        var size = file.size();
        return file.ready() || size == null
                ? Phrase.of("files.megabytes", file.received() / 1e6)
                : Phrase.of("files.megabytes-of", file.received() / 1e6, size / 1e6);
    }

    private static Phrase state(StagedFile file) {
        if (!file.ready()) {
            return Phrase.of("files.state.arriving");
        }
        var reading = file.reading();
        return reading == null
                ? Phrase.of("files.state.unsettled")
                : Phrase.of("catalog.format." + reading.format().slug());
    }
}
