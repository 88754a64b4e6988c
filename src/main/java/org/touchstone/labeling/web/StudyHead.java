package org.touchstone.labeling.web;

import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/**
 * What a worker's page says of the study.
 *
 * @param warns whether the texts stay blurred until the worker asks for them
 * @param demo whether the application made it to try things out
 */
record StudyHead(StudyId id, String name, String question, boolean warns, boolean demo) {

    static StudyHead of(StudyView study) {
        var settings = study.settings();
        return new StudyHead(study.id(), settings.name(), settings.question(), settings.contentWarning(), study.demo());
    }
}
