package org.touchstone.labeling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Asks workers how they feel, after as many judgments in a study as its pacing says. Nobody has to answer. */
@Service
public class Wellbeing {

    private final MoodTable moods;
    private final LedgerTable ledgers;
    private final Studies studies;
    private final Eligibility eligibility;
    private final Times times;

    Wellbeing(MoodTable moods, LedgerTable ledgers, Studies studies, Eligibility eligibility, Times times) {
        this.moods = moods;
        this.ledgers = ledgers;
        this.studies = studies;
        this.eligibility = eligibility;
        this.times = times;
    }

    /** Whether the worker is to be asked now: they have judged enough since they last answered or declined. */
    @Transactional(readOnly = true)
    public boolean isDue(StudyId study, PersonId worker) {
        int every = studies.find(study).settings().rules().pacing().wellbeingEvery();
        return every > 0 && studies.isMember(study, worker) && moods.judgedSince(study, worker) >= every;
    }

    /** Takes an answer; one that was not asked for, such as the same again, changes nothing. */
    @Transactional
    public void answer(StudyId study, PersonId worker, Feelings feelings) {
        note(study, worker, feelings);
    }

    /** Notes that the worker would rather not say, so that they are left alone until the next time. */
    @Transactional
    public void decline(StudyId study, PersonId worker) {
        note(study, worker, null);
    }

    /** Returns what came of every time somebody was asked, the oldest in front. */
    @Transactional(readOnly = true)
    public List<Mood> of(StudyId study) {
        return moods.of(study);
    }

    private void note(StudyId study, PersonId worker, @Nullable Feelings feelings) {
        eligibility.mustBeMember(studies.find(study).id(), worker);
        ledgers.lock(study, worker);
        if (isDue(study, worker)) {
            moods.insert(study, new Mood(worker, times.now(), feelings));
        }
    }
}
