package org.touchstone.evaluation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.FileUses;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.evaluation.SuiteFormats;
import org.touchstone.support.Phrase;

/** A file of pairs with known answers can become a suite. */
@Component
class SuiteFileUses implements FileUses {

    @Override
    public List<Use> of(StagedFileId file, StagedFile.Reading reading) {
        return SuiteFormats.all().contains(reading.format())
                ? List.of(new Use(Phrase.of("evaluation.file.use"), null, "/suites?file=" + file))
                : List.of();
    }
}
