package org.touchstone.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

@SpringBootTest
class StudiesTests {

    private final Studies studies;
    private final People people;
    private final JdbcClient sql;
    private PersonId researcher = PersonId.random();

    StudiesTests(@Autowired Studies studies, @Autowired People people, @Autowired JdbcClient sql) {
        this.studies = studies;
        this.people = people;
        this.sql = sql;
    }

    @BeforeEach
    void someResearcher() {
        researcher = person(Role.RESEARCHER);
    }

    @Test
    void keepsWhatItWasGiven() {
        var settings = settings(Scale.GRADED_8, 3, "# Be kind");
        var id = studies.create(settings, researcher);
        assertThat(studies.find(id).settings()).isEqualTo(settings);
        assertThat(studies.find(id).state()).isEqualTo(State.RUNNING);
        assertThat(studies.find(id).demo()).isFalse();
        assertThat(studies.find(studies.createDemo(settings, researcher)).demo())
                .isTrue();
    }

    @Test
    void refusesAnUnknownStudy() {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> studies.find(StudyId.random()));
    }

    @Test
    void keepsEveryTextTheGuidelinesEverHad() {
        var id = studies.create(settings(Scale.GRADED_8, 3, "one"), researcher);
        studies.update(id, settings(Scale.GRADED_8, 3, "two"), researcher);
        studies.update(id, settings(Scale.GRADED_8, 4, "two"), researcher);
        assertThat(studies.guidelines(id)).extracting(GuidelineVersion::text).containsExactly("two", "one");
        assertThat(studies.guidelines(id)).extracting(GuidelineVersion::version).containsExactly(2, 1);
    }

    /** Who waited for the first one to be kept finds the study with its new guidelines, and keeps the second text after it. */
    @Test
    void twoTextsOfTheGuidelinesAtOnceAreBothKept() throws Exception {
        var id = studies.create(settings(Scale.GRADED_8, 3, "one"), researcher);
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                var saved = Stream.of("left " + round, "right " + round)
                        .map(text -> threads.submit(() -> {
                            both.await();
                            studies.update(id, settings(Scale.GRADED_8, 3, text), researcher);
                            return text;
                        }))
                        .toList();
                for (var text : saved) {
                    text.get();
                }
            }
        }
        assertThat(studies.guidelines(id)).hasSize(21);
    }

    @Test
    void letsScaleAndOrientationChangeOnlyBeforeTheFirstJudgment() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        studies.update(id, settings(Scale.BINARY, 3, ""), researcher);
        assertThat(studies.findForJudging(id).settings().scale()).isEqualTo(Scale.BINARY);
        assertThat(studies.isJudged(id)).isTrue();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> studies.update(id, settings(Scale.GRADED_8, 3, ""), researcher));
        assertThat(studies.find(id).settings().scale()).isEqualTo(Scale.BINARY);
    }

    @Test
    void raisesTheOverlapButNeverLowersIt() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        studies.update(id, settings(Scale.GRADED_8, 5, ""), researcher);
        assertThat(studies.find(id).settings().overlap()).isEqualTo(5);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> studies.update(id, settings(Scale.GRADED_8, 4, ""), researcher))
                .withMessageContaining("raised but not lowered");
    }

    @Test
    void letsADraftTakeAnySettingUntilItIsStarted() {
        var id = studies.draft(settings(Scale.GRADED_8, 3, ""), researcher);
        assertThat(studies.find(id).state()).isEqualTo(State.DRAFT);
        studies.update(id, settings(Scale.GRADED_8, 2, ""), researcher);
        assertThat(studies.find(id).settings().overlap()).isEqualTo(2);
        studies.changeState(id, State.RUNNING, researcher);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> studies.update(id, settings(Scale.GRADED_8, 1, ""), researcher));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> studies.changeState(id, State.DRAFT, researcher))
                .withMessageContaining("no draft any more");
    }

    @Test
    void copiesSettingsGuidelinesAndExamplesButNoData() {
        var rules = Rules.usual()
                .with(List.of(new Example(Example.Kind.GOOD, "A case", "So.")))
                .with(new Recruitment(Recruitment.Platform.PROLIFIC, "SECRET", 20));
        var original = settings(Scale.SEVEN, 4, "Be kind").with(rules);
        var id = studies.create(original, researcher);
        studies.update(id, settings(Scale.SEVEN, 4, "Be kinder").with(rules), researcher);
        studies.join(id, person(Role.WORKER));
        studies.findForJudging(id);
        var copy = studies.copy(id, null, researcher);
        var view = studies.find(copy);
        assertThat(view.state()).isEqualTo(State.DRAFT);
        assertThat(view.settings())
                .isEqualTo(new StudySettings(
                        "Trial (2)",
                        original.question(),
                        original.orientation(),
                        Scale.SEVEN,
                        4,
                        "Be kinder",
                        false,
                        rules.with(new Recruitment(Recruitment.Platform.PROLIFIC, "", 20))));
        assertThat(studies.guidelines(copy)).hasSize(1);
        assertThat(studies.members(copy)).isEmpty();
        assertThat(studies.isJudged(copy)).isFalse();
        assertThat(studies.joinCode(copy)).isNotEqualTo(studies.joinCode(id));
        assertThat(studies.find(studies.copy(copy, null, researcher)).settings().name())
                .isEqualTo("Trial (3)");
        assertThat(studies.find(studies.copy(copy, "Another", researcher))
                        .settings()
                        .name())
                .isEqualTo("Another");
    }

    @Test
    void numbersTheLongestNameWithoutMakingItLonger() {
        assertThat(Words.numbered("x".repeat(120), 120)).hasSize(120).endsWith("x (2)");
        assertThat(Words.numbered("Round (9)", 120)).isEqualTo("Round (10)");
    }

    @Test
    void notesNothingWhereNothingChanges() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        studies.update(id, settings(Scale.GRADED_8, 3, ""), researcher);
        assertThat(sql.sql("select count(*) from accounts.audit_entry where subject = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsWorkersInAndOutAndInAgain() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        var worker = person(Role.WORKER);
        studies.admit(id, worker, researcher);
        studies.join(id, worker);
        assertThat(studies.members(id)).containsExactly(worker);
        assertThat(studies.ofMember(worker)).extracting(StudyView::id).containsExactly(id);
        studies.leave(id, worker, researcher);
        assertThat(studies.isMember(id, worker)).isFalse();
        assertThat(studies.ofMember(worker)).isEmpty();
        studies.join(id, worker, studies.joinCode(id));
        assertThat(studies.isMember(id, worker)).isTrue();
    }

    @Test
    void keepsOutWhoIsNoWorkerAndWhoDoesNotKnowTheLink() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> studies.join(id, researcher));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> studies.join(id, person(Role.WORKER), "guessed"));
    }

    @Test
    void notesPrivilegedActs() {
        var id = studies.create(settings(Scale.GRADED_8, 3, ""), researcher);
        studies.changeState(id, State.PAUSED, researcher);
        studies.changeState(id, State.PAUSED, researcher);
        assertThat(sql.sql("select action from accounts.audit_entry where subject = ? order by id")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("study-created", "study-state");
    }

    private PersonId person(Role role) {
        return people.create(new NewPerson("Somebody", null, Set.of(role), false))
                .id();
    }

    private static StudySettings settings(Scale scale, int overlap, String guidelines) {
        return new StudySettings(
                "Trial", "Which is better?", Orientation.BETTER, scale, overlap, guidelines, false, Rules.usual());
    }
}
