package org.touchstone.datasets.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.FileUses;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.support.Phrase;

/** A labelled file can become a dataset. */
@Component
class SnapshotFileUses implements FileUses {

    @Override
    public List<Use> of(StagedFileId file, StagedFile.Reading reading) {
        return reading.format().isLabelled()
                ? List.of(new Use(Phrase.of("datasets.file.use"), null, "/snapshots/imports?file=" + file))
                : List.of();
    }
}
