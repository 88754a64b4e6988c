package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.datasets.privacy.PersonalData;
import org.touchstone.datasets.privacy.Review;
import org.touchstone.studies.StudyId;

/** Tells the page that freezes a study how far its texts were looked through for personal data. */
@ControllerAdvice(assignableTypes = FreezePage.class)
class PersonalDataAdvice {

    private final PersonalData personal;

    PersonalDataAdvice(PersonalData personal) {
        this.personal = personal;
    }

    @ModelAttribute("personal")
    @Nullable
    Review review(@RequestParam(required = false) @Nullable StudyId study) {
        return study == null ? null : personal.review(study);
    }
}
