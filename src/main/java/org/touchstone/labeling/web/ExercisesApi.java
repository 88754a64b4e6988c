package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.Turn;
import org.touchstone.labeling.onboarding.Attempt;
import org.touchstone.labeling.onboarding.Induction;
import org.touchstone.labeling.onboarding.Reply;
import org.touchstone.labeling.onboarding.Shown;
import org.touchstone.labeling.onboarding.Training;
import org.touchstone.labeling.web.ExerciseController.Spot;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** Practice and test, by program; the parts of an answer that would tell too early are null. */
@RestController
@RequestMapping("/api/v1/studies/{id}/onboarding/{purpose:practice|test}")
class ExercisesApi {

    private final Training training;
    private final Induction induction;
    private final Studies studies;

    ExercisesApi(Training training, Induction induction, Studies studies) {
        this.training = training;
        this.induction = induction;
        this.studies = studies;
    }

    record Question(int attempt, int ordinal, int exercises, List<Turn> conversation, List<String> responses) {

        static Question of(Shown shown) {
            var place = shown.place();
            return new Question(
                    place.attempt(),
                    place.ordinal(),
                    place.exercises(),
                    shown.conversation().turns(),
                    List.of(shown.left(), shown.right()));
        }
    }

    record Given(@Nullable Reply reply) {}

    /**
     * What came of an answer.
     *
     * @param correct in practice alone, like the right reply and the feedback
     * @param result once all exercises are answered
     */
    record Taken(
            int ordinal,
            int exercises,
            @Nullable Boolean correct,
            @Nullable Reply right,
            @Nullable String feedback,
            @Nullable Result result) {}

    /** How an attempt ended. */
    record Result(int correct, int exercises, boolean passed) {

        static Result of(Attempt attempt, Attempt.Result result) {
            return new Result(result.correct(), attempt.extent().exercises(), result.passed());
        }
    }

    @Operation(
            summary = "Begins practice or test, or goes on where it was left, and returns the exercise to be "
                    + "answered.")
    @PostMapping
    Question begin(@PathVariable StudyId id, @PathVariable String purpose, CurrentPerson worker) {
        var study = studies.find(id);
        var place = training.begin(study, worker.id(), Spot.purpose(purpose));
        return Question.of(training.show(study, worker.id(), place));
    }

    @Operation(
            summary = "Takes the answer to an exercise; the first one counts, and the same call again "
                    + "changes nothing.")
    @PutMapping("/{attempt}/{ordinal}")
    Taken answer(@PathVariable StudyId id, Spot spot, @RequestBody Given given, CurrentPerson worker) {
        var reply = given.reply();
        if (reply == null) {
            throw new NoReply();
        }
        var study = studies.find(id);
        var shown = training.answer(study, worker.id(), spot.place(), reply);
        var told = shown.told();
        return new Taken(
                shown.place().ordinal(),
                shown.place().exercises(),
                told == null ? null : told.isCorrect(),
                told == null ? null : told.right(),
                told == null ? null : told.feedback(),
                shown.place().isLast() ? result(study, worker, spot) : null);
    }

    private @Nullable Result result(StudyView study, CurrentPerson worker, Spot spot) {
        return induction.of(study, worker.id()).attempts().stream()
                .filter(one -> one.purpose() == spot.place().purpose() && one.number() == spot.attempt())
                .findFirst()
                .flatMap(one -> one.ended().map(result -> Result.of(one, result)))
                .orElse(null);
    }

    private static final class NoReply extends Refusal.Invalid {
        NoReply() {
            super("no-such-reply", "reply", "Reply LEFT, RIGHT or, where the study has it, TIE");
        }
    }
}
