package org.touchstone.studies.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;

/** A study as programs see it: its settings and what became of it, side by side. */
record StudyAnswer(StudyId id, @JsonUnwrapped StudySettings settings, State state, boolean demo, Instant createdAt) {

    static StudyAnswer of(StudyView study) {
        return new StudyAnswer(study.id(), study.settings(), study.state(), study.demo(), study.createdAt());
    }
}
