package org.touchstone.labeling.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.onboarding.Attempt.Extent;
import org.touchstone.labeling.onboarding.Attempt.Result;
import org.touchstone.labeling.onboarding.AttemptTable.Asked;
import org.touchstone.labeling.onboarding.Shown.Place;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/**
 * Practice and test, as workers go through them: one exercise after the other, each answered once. Nothing tells an answer
 * before it is given; the test tells none at all.
 */
@Service
@Transactional
public class Training {

    private final Induction induction;
    private final ExerciseTable exercises;
    private final AttemptTable attempts;
    private final Exhibits exhibits;
    private final Clock clock;

    Training(Induction induction, ExerciseTable exercises, AttemptTable attempts, Exhibits exhibits, Clock clock) {
        this.induction = induction;
        this.exercises = exercises;
        this.attempts = attempts;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /**
     * Returns where the worker is in the attempt under way, and begins one where none is. Refuses unless it is the next step,
     * and a test without exercises.
     */
    public Place begin(StudyView study, PersonId worker, Purpose purpose) {
        var progress = mustBeAt(study, worker, purpose);
        return progress.open(purpose)
                .or(() -> make(study, worker, purpose, progress))
                .or(() -> mustBeAt(study, worker, purpose).open(purpose))
                .map(Training::current)
                .orElseThrow(TestMissing::new);
    }

    /** Shows the exercise to be answered now, or in practice one that was answered; refuses all others. */
    @Transactional(readOnly = true)
    public Shown show(StudyView study, PersonId worker, Place place) {
        var attempt = find(study, worker, place);
        if (place.ordinal() == attempt.extent().answered() + 1) {
            mustBeAt(study, worker, place.purpose());
        } else if (place.ordinal() > attempt.extent().answered() || place.purpose() == Purpose.TEST) {
            throw new ExerciseNotOpen();
        }
        return exhibits.show(attempt, asked(attempt, place.ordinal()));
    }

    /**
     * Takes the answer to the exercise that is open, and ends the attempt with the last one. The first answer counts: giving
     * it again, or another, changes nothing.
     */
    public Shown answer(StudyView study, PersonId worker, Place place, Reply reply) {
        if (reply == Reply.TIE && !study.settings().ties()) {
            throw new NoSuchReply();
        }
        attempts.lock(find(study, worker, place));
        var attempt = find(study, worker, place);
        int answered = attempt.extent().answered();
        if (place.ordinal() > answered + 1) {
            throw new ExerciseNotOpen();
        }
        if (place.ordinal() == answered + 1) {
            mustBeAt(study, worker, place.purpose());
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            attempts.answer(attempt, asked(attempt, place.ordinal()), reply, now);
            endWithTheLast(study, attempt, place.ordinal(), now);
        }
        return exhibits.show(attempt, asked(attempt, place.ordinal()));
    }

    private void endWithTheLast(StudyView study, Attempt attempt, int ordinal, Instant now) {
        if (ordinal < attempt.extent().exercises()) {
            return;
        }
        int correct = attempts.countCorrect(attempt);
        int passMark = study.settings().rules().onboarding().passMark();
        boolean passed = attempt.purpose() == Purpose.PRACTICE
                || 100 * correct >= passMark * attempt.extent().exercises();
        attempts.end(attempt, new Result(correct, passed, now));
    }

    /** Empty where there is nothing to begin, or where the same worker has begun in another request at the same moment. */
    private Optional<Attempt> make(StudyView study, PersonId worker, Purpose purpose, Progress progress) {
        var all = exercises.of(study.id()).stream()
                .filter(exercise -> exercise.purpose() == purpose)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int number = progress.last(purpose).map(Attempt::number).orElse(0) + 1;
        var attempt = new Attempt(UUID.randomUUID(), worker, purpose, number, new Extent(all.size(), 0), null);
        if (!attempts.begin(study.id(), attempt, clock.instant())) {
            return Optional.empty();
        }
        exhibits.lay(attempt, all);
        return Optional.of(attempt);
    }

    private Progress mustBeAt(StudyView study, PersonId worker, Purpose purpose) {
        var progress = induction.of(study, worker);
        var step = purpose == Purpose.PRACTICE ? Step.PRACTICE : Step.TEST;
        if (progress.next() != step) {
            throw StepMissing.before(progress.next());
        }
        return progress;
    }

    private Attempt find(StudyView study, PersonId worker, Place place) {
        return attempts.of(study.id(), worker).stream()
                .filter(one -> one.purpose() == place.purpose() && one.number() == place.attempt())
                .findFirst()
                .orElseThrow(ExerciseNotOpen::new);
    }

    private Asked asked(Attempt attempt, int ordinal) {
        return attempts.asked(attempt, ordinal).orElseThrow(ExerciseNotOpen::new);
    }

    private static Place current(Attempt attempt) {
        var extent = attempt.extent();
        return new Place(attempt.purpose(), attempt.number(), extent.answered() + 1, extent.exercises());
    }

    private static final class ExerciseNotOpen extends Refusal.Conflict {
        ExerciseNotOpen() {
            super("exercise-not-open", "This exercise is not to be answered now");
        }
    }

    private static final class TestMissing extends Refusal.Conflict {
        TestMissing() {
            super("test-missing", "The researcher has not put the test together yet");
        }
    }

    private static final class NoSuchReply extends Refusal.Invalid {
        NoSuchReply() {
            super("no-such-reply", "reply", "Choose one of the two responses");
        }
    }
}
