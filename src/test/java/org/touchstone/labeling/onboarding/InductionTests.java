package org.touchstone.labeling.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.onboarding.Shown.Place;
import org.touchstone.labeling.onboarding.Shown.Told;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import({Trial.class, Academy.class})
class InductionTests {

    private static final Onboarding PRACTICE = new Onboarding("", "", false, true, 0, 2);
    private static final Onboarding TEST = new Onboarding("", "", false, false, 75, 2);
    private static final Onboarding ALL = new Onboarding("Agree?", "", true, true, 75, 2);

    @Autowired
    Academy academy;

    @Autowired
    Training training;

    @Autowired
    Induction induction;

    @Autowired
    Exercises exercises;

    @Autowired
    Tries tries;

    @Autowired
    Briefing briefing;

    @Autowired
    Labeling labeling;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient sql;

    @Test
    void refusesWorkUntilEveryStepIsDoneInOrder() {
        var study = academy.study(ALL, 1, 1);
        var worker = academy.worker(study);
        assertThat(refusal(study, worker)).isEqualTo("consent-needed");
        assertThat(code(() -> training.begin(academy.view(study), worker, Purpose.PRACTICE)))
                .isEqualTo("consent-needed");
        briefing.agree(study, worker, 1);
        assertThat(refusal(study, worker)).isEqualTo("guidelines-unread");
        assertThat(code(() -> training.begin(academy.view(study), worker, Purpose.TEST)))
                .isEqualTo("guidelines-unread");
        briefing.read(study, worker, 1);
        assertThat(refusal(study, worker)).isEqualTo("practice-unfinished");
        assertThat(code(() -> training.begin(academy.view(study), worker, Purpose.TEST)))
                .isEqualTo("practice-unfinished");
        through(study, worker, Purpose.PRACTICE, 0);
        assertThat(refusal(study, worker)).isEqualTo("test-needed");
        through(study, worker, Purpose.TEST, 1);
        assertThat(labeling.next(study, worker)).isPresent();
    }

    @Test
    void asksForConsentAgainWhenItsTextChanges() {
        var study = academy.study(ALL, 0, 0);
        academy.ask(study, new Onboarding("Agree?", "", false, false, 0, 2));
        var worker = academy.worker(study);
        briefing.agree(study, worker, 1);
        assertThat(labeling.next(study, worker)).isPresent();
        academy.ask(study, new Onboarding("Agree now?", "", false, false, 0, 2));
        assertThat(refusal(study, worker)).isEqualTo("consent-needed");
        briefing.agree(study, worker, 2);
        assertThat(labeling.next(study, worker)).isPresent();
    }

    @Test
    void leavesOutWhatAStudyDoesNotAskFor() {
        var study = academy.study(new Onboarding("", "", false, false, 0, 1), 3, 3);
        assertThat(labeling.next(study, academy.worker(study))).isPresent();
        var nothingToPractise = academy.study(PRACTICE, 0, 0);
        assertThat(labeling.next(nothingToPractise, academy.worker(nothingToPractise)))
                .isPresent();
    }

    @Test
    void letsNobodyWorkWhileTheTestIsMissing() {
        var study = academy.study(TEST, 0, 0);
        var worker = academy.worker(study);
        assertThat(refusal(study, worker)).isEqualTo("test-needed");
        assertThat(code(() -> training.begin(academy.view(study), worker, Purpose.TEST)))
                .isEqualTo("test-missing");
    }

    @Test
    void letsProgramsThatSimulateWorkersPass() {
        var study = academy.study(ALL, 1, 1);
        var program = people.createSimulatedWorker("Program").id();
        studies.join(study, program);
        assertThat(labeling.next(study, program)).isPresent();
    }

    @Test
    void tellsInPracticeWhatIsRightAndWhyButNotBefore() {
        var study = academy.study(PRACTICE, 2, 0);
        exercises.of(study).forEach(one -> exercises.describe(study, one.id(), "Because it is right."));
        var worker = academy.worker(study);
        var place = training.begin(academy.view(study), worker, Purpose.PRACTICE);
        var shown = training.show(academy.view(study), worker, place);
        assertThat(shown.told()).isNull();
        var right = right(shown);
        var told = training.answer(academy.view(study), worker, place, right.opposite());
        assertThat(told.told()).isEqualTo(new Told(right.opposite(), right, "Because it is right."));
        assertThat(training.show(academy.view(study), worker, place)).isEqualTo(told);
    }

    @Test
    void tellsNothingInATestButTheResultAtTheEnd() {
        var study = academy.study(TEST, 0, 4);
        var worker = academy.worker(study);
        var place = training.begin(academy.view(study), worker, Purpose.TEST);
        for (int i = 0; i < 4; i++) {
            var answered = training.answer(
                    academy.view(study), worker, place, right(training.show(academy.view(study), worker, place)));
            assertThat(answered.told()).isNull();
            var before = place;
            assertThat(code(() -> training.show(academy.view(study), worker, before)))
                    .isEqualTo("exercise-not-open");
            place = place.following();
        }
        assertThat(last(study, worker).result()).matches(result -> result.correct() == 4 && result.passed());
    }

    @Test
    void passesFromThePassMarkOn() {
        var study = academy.study(TEST, 0, 4);
        assertThat(pass(study, 3)).isTrue();
        assertThat(pass(study, 2)).isFalse();
    }

    @Test
    void endsAfterAsManyTriesAsThereAreAndGoesOnWithAGrantedOne() {
        var study = academy.study(TEST, 0, 2);
        var worker = academy.worker(study);
        assertThat(code(() -> tries.grant(academy.view(study), worker, people.firstAdmin())))
                .isEqualTo("nothing-to-grant");
        through(study, worker, Purpose.TEST, 0);
        assertThat(refusal(study, worker)).isEqualTo("test-needed");
        through(study, worker, Purpose.TEST, 1);
        assertThat(refusal(study, worker)).isEqualTo("test-failed");
        assertThat(code(() -> training.begin(academy.view(study), worker, Purpose.TEST)))
                .isEqualTo("test-failed");
        tries.grant(academy.view(study), worker, people.firstAdmin());
        assertThat(code(() -> tries.grant(academy.view(study), worker, people.firstAdmin())))
                .isEqualTo("nothing-to-grant");
        assertThat(audit.find(new AuditQuery(null, null, "try-granted", 1)))
                .singleElement()
                .matches(entry -> worker.toString().equals(entry.act().details().get("worker")));
        through(study, worker, Purpose.TEST, 2);
        assertThat(labeling.next(study, worker)).isPresent();
        assertThat(induction.of(academy.view(study), worker).attempts())
                .extracting(Attempt::isPassed)
                .containsExactly(false, false, true);
    }

    @Test
    void countsTheFirstAnswerHoweverOftenOneIsSent() {
        var study = academy.study(TEST, 0, 1);
        var worker = academy.worker(study);
        var place = training.begin(academy.view(study), worker, Purpose.TEST);
        var right = right(training.show(academy.view(study), worker, place));
        training.answer(academy.view(study), worker, place, right);
        training.answer(academy.view(study), worker, place, right.opposite());
        assertThat(last(study, worker).isPassed()).isTrue();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("update labeling.attempt_answer set correct = not correct")
                        .update());
    }

    @Test
    void endsOnceWhenTheLastAnswerIsSentManyTimesAtOnce() throws InterruptedException {
        var study = academy.study(TEST, 0, 2);
        var worker = academy.worker(study);
        var view = academy.view(study);
        var begun = atOnce(() -> training.begin(view, worker, Purpose.TEST));
        assertThat(begun).containsOnly(new Place(Purpose.TEST, 1, 1, 2));
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            var place = new Place(Purpose.TEST, 1, ordinal, 2);
            var right = right(training.show(view, worker, place));
            atOnce(() -> training.answer(view, worker, place, right));
        }
        assertThat(induction.of(view, worker).attempts())
                .singleElement()
                .matches(attempt -> attempt.isPassed()
                        && attempt.ended()
                                .filter(result -> result.correct() == 2)
                                .isPresent());
    }

    @Test
    void takesNoAnswerOutOfTurnNorForAnEarlierTry() {
        var study = academy.study(TEST, 0, 3);
        var worker = academy.worker(study);
        var view = academy.view(study);
        var place = training.begin(view, worker, Purpose.TEST);
        assertThat(code(() -> training.answer(view, worker, place.following(), Reply.LEFT)))
                .isEqualTo("exercise-not-open");
        through(study, worker, Purpose.TEST, 0);
        training.begin(view, worker, Purpose.TEST);
        training.answer(view, worker, place, Reply.LEFT);
        assertThat(last(study, worker).extent().answered()).isZero();
        assertThat(code(() -> training.show(view, academy.worker(study), place)))
                .isEqualTo("exercise-not-open");
    }

    @Test
    void showsTheRightResponseOnBothSidesEquallyOften() {
        var study = academy.study(TEST, 0, 9);
        for (int worker = 0; worker < 6; worker++) {
            var rights = rights(study, academy.worker(study));
            assertThat(Math.abs(2L * rights.stream().filter(Reply.LEFT::equals).count() - 9))
                    .isOne();
        }
    }

    @Test
    void cannotBePassedByAlwaysPressingTheSameSide() {
        var study = academy.study(new Onboarding("", "", false, false, 60, 1), 0, 10);
        for (var side : List.of(Reply.LEFT, Reply.RIGHT)) {
            var worker = academy.worker(study);
            var place = training.begin(academy.view(study), worker, Purpose.TEST);
            for (int i = 0; i < 10; i++) {
                training.answer(academy.view(study), worker, place, side);
                place = place.following();
            }
            assertThat(last(study, worker).ended().orElseThrow().correct()).isEqualTo(5);
            assertThat(refusal(study, worker)).isEqualTo("test-failed");
        }
    }

    @Test
    void keepsAnExerciseForWhoHasBegunAndLeavesItOutForOthers() {
        var study = academy.study(PRACTICE, 2, 0);
        var begun = academy.worker(study);
        var place = training.begin(academy.view(study), begun, Purpose.PRACTICE);
        exercises.remove(study, exercises.of(study).getFirst().id(), people.firstAdmin());
        training.answer(academy.view(study), begun, place, Reply.LEFT);
        training.answer(academy.view(study), begun, place.following(), Reply.LEFT);
        assertThat(labeling.next(study, begun)).isPresent();
        assertThat(training.begin(academy.view(study), academy.worker(study), Purpose.PRACTICE)
                        .exercises())
                .isOne();
    }

    @Test
    void makesNoExerciseTwiceAndNoneOfPairsWithoutAKnownAnswer() {
        var study = academy.study(PRACTICE, 3, 0);
        academy.add(study, Purpose.PRACTICE, 3);
        assertThat(exercises.of(study)).hasSize(3).allMatch(one -> one.purpose() == Purpose.PRACTICE);
    }

    private boolean pass(StudyId study, int right) {
        var worker = academy.worker(study);
        through(study, worker, Purpose.TEST, right);
        return last(study, worker).isPassed();
    }

    /** Goes through a whole attempt and answers so many of the exercises rightly. */
    private void through(StudyId study, PersonId worker, Purpose purpose, int right) {
        var view = academy.view(study);
        var place = training.begin(view, worker, purpose);
        for (int i = 0; i < place.exercises(); i++) {
            var spot = new Place(purpose, place.attempt(), i + 1, 0);
            var answer = right(training.show(view, worker, spot));
            training.answer(view, worker, spot, i < right ? answer : answer.opposite());
        }
    }

    private List<Reply> rights(StudyId study, PersonId worker) {
        var view = academy.view(study);
        var place = training.begin(view, worker, Purpose.TEST);
        var rights = new ArrayList<Reply>();
        for (int i = 0; i < 9; i++) {
            rights.add(right(training.show(view, worker, place)));
            training.answer(view, worker, place, Reply.LEFT);
            place = place.following();
        }
        return rights;
    }

    private Attempt last(StudyId study, PersonId worker) {
        return induction.of(academy.view(study), worker).attempts().getLast();
    }

    private static Reply right(Shown shown) {
        return shown.left().equals(Academy.RIGHT) ? Reply.LEFT : Reply.RIGHT;
    }

    private String refusal(StudyId study, PersonId worker) {
        return code(() -> labeling.next(study, worker));
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "not refused";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static <T> List<T> atOnce(Callable<T> act) throws InterruptedException {
        try (var crowd = Executors.newFixedThreadPool(6)) {
            return crowd.invokeAll(IntStream.range(0, 6).mapToObj(_ -> act).toList()).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
