package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.labeling.Standing.State;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** What is known of a study's judgments without counting them. */
@SpringBootTest
@Import(Trial.class)
class StandingTests {

    private final Trial trial;
    private final Studies studies;
    private final Labeling labeling;
    private final Corrections corrections;
    private final Judgments judgments;
    private final JdbcClient sql;
    private final StudyId study;
    private final PersonId worker;

    @Autowired
    StandingTests(
            Trial trial,
            Studies studies,
            Labeling labeling,
            Corrections corrections,
            Judgments judgments,
            JdbcClient sql) {
        this.trial = trial;
        this.studies = studies;
        this.labeling = labeling;
        this.corrections = corrections;
        this.judgments = judgments;
        this.sql = sql;
        study = trial.study(4, 3);
        worker = trial.person(Role.WORKER);
    }

    @BeforeEach
    void join() {
        studies.join(study, worker);
    }

    private LeaseId judge(Choice choice) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        labeling.submit(lease, worker, verdict(choice));
        return lease;
    }

    private static Verdict verdict(Choice choice) {
        return new Verdict(choice, choice == Choice.TIE ? 0 : 1, Details.NONE, Duration.ofSeconds(5));
    }

    private State all() {
        return judgments.standing(study).all();
    }

    @Test
    void aStudyWithoutJudgmentsHasADigestOfItsOwn() {
        assertThat(all()).isEqualTo(new State(0, 0, "0000000000000000"));
    }

    @Test
    void everyJudgmentChangesTheDigest() {
        judge(Choice.LEFT);
        var one = all();
        judge(Choice.LEFT);

        assertThat(one.judgments()).isEqualTo(1);
        assertThat(all().judgments()).isEqualTo(2);
        assertThat(all().digest()).isNotEqualTo(one.digest());
    }

    @Test
    void takingTheLastJudgmentBackBringsTheEarlierDigestBack() {
        judge(Choice.LEFT);
        var before = all();
        var last = judge(Choice.RIGHT);
        labeling.undo(last, worker);

        assertThat(all().digest()).isEqualTo(before.digest());
        assertThat(all().judgments()).isEqualTo(1);
        assertThat(all().changes()).isEqualTo(3);
    }

    @Test
    void aCorrectionIsAnotherStateOfAsManyJudgments() {
        var lease = judge(Choice.LEFT);
        var before = all();
        corrections.correct(lease, worker, verdict(Choice.RIGHT));

        assertThat(all().judgments()).isEqualTo(1);
        assertThat(all().digest()).isNotEqualTo(before.digest());
    }

    @Test
    void whatProgramsJudgeLeavesTheDigestOfPeopleAsItIs() {
        judge(Choice.LEFT);
        var human = judgments.standing(study).human();
        trial.simulate(study, 1, (_, _) -> '1');

        assertThat(judgments.standing(study).human()).isEqualTo(human);
        assertThat(all().judgments()).isEqualTo(5);
    }

    @Test
    void theDigestIsThatOfTheRowsWhateverTheirOrder() {
        trial.judge(study, 3, (_, _) -> '1');

        var counted =
                sql.sql("""
                    select to_hex(bit_xor(uuid_hash_extended(id, 0))) from labeling.judgment
                    where study_id = :study and undone_at is null
                    """).param("study", study.value()).query(String.class).single();
        assertThat(all().digest()).endsWith(counted).hasSize(16);
    }

    @Test
    void progressIsCountedFromIt() {
        judge(Choice.LEFT);
        trial.simulate(study, 1, (_, _) -> '1');

        var progress = judgments.progress(study);

        assertThat(progress.judged()).isEqualTo(5);
        assertThat(progress.today()).isEqualTo(5);
        assertThat(progress.workers()).isEqualTo(2);
        assertThat(progress.simulatedJudgments()).isEqualTo(4);
        assertThat(progress.lastJudgedAt()).isNotNull();
    }
}
