package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.UUID;
import org.touchstone.labeling.Notice;
import org.touchstone.studies.StudyView;

/** What a worker was told and has not read yet. */
record NoticeView(UUID id, StudyHead study, String words, Instant at) {

    static NoticeView of(Notice notice, StudyView study) {
        return new NoticeView(notice.id(), StudyHead.of(study), notice.words(), notice.at());
    }
}
