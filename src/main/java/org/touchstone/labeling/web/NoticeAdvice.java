package org.touchstone.labeling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Notices;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Puts what a worker was told on the screens of the study that it is about. */
@ControllerAdvice(assignableTypes = {WorkController.class, AheadController.class})
class NoticeAdvice {

    private final Notices notices;
    private final Studies studies;

    NoticeAdvice(Notices notices, Studies studies) {
        this.notices = notices;
        this.studies = studies;
    }

    @ModelAttribute("notices")
    List<NoticeView> notices(@PathVariable(required = false) @Nullable StudyId id, CurrentPerson worker) {
        return id == null
                ? List.of()
                : notices.unread(id, worker.id()).stream()
                        .map(notice -> NoticeView.of(notice, studies.find(id)))
                        .toList();
    }
}
