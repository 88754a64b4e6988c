package org.touchstone.labeling.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.FileUses;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.labeling.StudyImports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/** Files can bring a study comparisons to judge, golds, and judgments given elsewhere. */
@Component
class StudyFileUses implements FileUses {

    private final Studies studies;

    StudyFileUses(Studies studies) {
        this.studies = studies;
    }

    @Override
    public List<Use> of(StagedFileId file, StagedFile.Reading reading) {
        return studies.all().stream()
                .filter(study -> study.state() != StudyView.State.FINISHED)
                .flatMap(study -> uses(study, file, reading))
                .toList();
    }

    private static Stream<Use> uses(StudyView study, StagedFileId file, StagedFile.Reading reading) {
        var name = study.settings().name();
        var page = "/studies/" + study.id() + "/imports?file=" + file;
        boolean judged = reading.format() != PairFormat.VOTES && StudyImports.takes(study, reading.format(), false);
        boolean voted = reading.bringsVotes() && StudyImports.takes(study, reading.format(), true);
        return Stream.of(
                        judged ? new Use(Phrase.of("labeling.file.judge"), name, page) : null,
                        voted ? new Use(Phrase.of("labeling.file.votes"), name, page + "&votes=true") : null)
                .filter(Objects::nonNull);
    }
}
