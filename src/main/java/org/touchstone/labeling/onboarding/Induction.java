package org.touchstone.labeling.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.onboarding.Progress.Exercised;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Knows how far workers have come on the way to their first comparison, and keeps them from it until they are there. */
@Service
@Transactional(readOnly = true)
public class Induction {

    private final Briefing briefing;
    private final ExerciseTable exercises;
    private final AttemptTable attempts;
    private final GrantTable grants;
    private final People people;

    Induction(Briefing briefing, ExerciseTable exercises, AttemptTable attempts, GrantTable grants, People people) {
        this.briefing = briefing;
        this.exercises = exercises;
        this.attempts = attempts;
        this.grants = grants;
        this.people = people;
    }

    /** Returns how far a worker has come. */
    public Progress of(StudyView study, PersonId worker) {
        var id = study.id();
        return new Progress(
                rules(study),
                briefing.of(id, worker),
                exercised(id),
                attempts.of(id, worker),
                grants.count(id, worker));
    }

    /** Returns how far every present member has come, those who joined first in front. */
    public Map<PersonId, Progress> of(StudyView study) {
        var id = study.id();
        var exercised = exercised(id);
        var granted = grants.counts(id);
        var taken = attempts.of(id).stream().collect(Collectors.groupingBy(Attempt::worker));
        var all = new LinkedHashMap<PersonId, Progress>();
        briefing.ofMembers(id)
                .forEach((worker, briefed) -> all.put(
                        worker,
                        new Progress(
                                rules(study),
                                briefed,
                                exercised,
                                taken.getOrDefault(worker, List.of()),
                                granted.getOrDefault(worker, 0))));
        return all;
    }

    /** Refuses work before every step is done, naming the next one. Programs that simulate workers have nothing to learn. */
    public void mustBeReady(StudyView study, PersonId worker) {
        if (!asksForSomething(rules(study))) {
            return;
        }
        var next = of(study, worker).next();
        if (next != Step.READY && !people.find(worker).simulated()) {
            throw StepMissing.before(next);
        }
    }

    private Exercised exercised(StudyId study) {
        return new Exercised(exercises.count(study, Purpose.PRACTICE), exercises.count(study, Purpose.TEST));
    }

    private static Onboarding rules(StudyView study) {
        return study.settings().rules().onboarding();
    }

    private static boolean asksForSomething(Onboarding rules) {
        return !rules.consent().isBlank() || rules.readGuidelines() || rules.practice() || rules.passMark() > 0;
    }
}
