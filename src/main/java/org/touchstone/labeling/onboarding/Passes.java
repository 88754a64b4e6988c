package org.touchstone.labeling.onboarding;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** Knows who has passed the test of a study. */
@NamedInterface("onboarding")
@Service
public class Passes {

    private final AttemptTable attempts;

    Passes(AttemptTable attempts) {
        this.attempts = attempts;
    }

    /** Everybody who ever passed the study's test, by the pass mark of that time; those who have left included. */
    @Transactional(readOnly = true)
    public Set<PersonId> of(StudyId study) {
        return attempts.of(study).stream()
                .filter(attempt -> attempt.purpose() == Purpose.TEST && attempt.isPassed())
                .map(Attempt::worker)
                .collect(Collectors.toUnmodifiableSet());
    }
}
