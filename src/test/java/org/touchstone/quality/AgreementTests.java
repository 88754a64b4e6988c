package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.quality.AgreementReport.LeftOut;
import org.touchstone.quality.Disagreement.Vote;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.Rules;
import org.touchstone.support.Figure;

@SpringBootTest
@Import(Trial.class)
class AgreementTests {

    private final Trial trial;
    private final Agreement agreement;
    private final Consensuses consensuses;

    AgreementTests(@Autowired Trial trial, @Autowired Agreement agreement, @Autowired Consensuses consensuses) {
        this.trial = trial;
        this.agreement = agreement;
        this.consensuses = consensuses;
    }

    /** Of thirty comparisons the third worker of three contradicts the others on ten. */
    private static char contrary(int worker, int comparison) {
        return worker == 2 && comparison < 10 ? '2' : '1';
    }

    @Test
    void figuresAreThoseOfTheJudgmentsStored() {
        var study = trial.study(30, 3);
        trial.judge(study, 3, AgreementTests::contrary);

        var report = agreement.of(study);

        // Twenty comparisons agree wholly; on the other ten, one pair in three does.
        assertThat(report.figures().observed().value()).isCloseTo((20 + 10 / 3.0) / 30, within(1e-12));
        // On those ten the two who agree face a tie of the others, one half each; the third is alone.
        assertThat(report.figures().leaveOneOut().value()).isCloseTo((60 + 10 * (0.5 + 0.5 + 0)) / 90, within(1e-12));
        assertThat(report.counts()).isEqualTo(new AgreementReport.Counts(30, 30, 10, 90, 3, 0, new LeftOut(0, 0)));
        assertThat(report.trend()).hasSize(1);
    }

    @Test
    void whoIsAskedBecauseOthersDifferDoesNotCount() {
        var usual = Rules.usual().assignment();
        var untilFour = new Assignment(4, usual.caps(), 0, 0, usual.repeatGap());
        var study = trial.study(30, 2, Rules.usual().with(untilFour));
        trial.judge(study, 4, (worker, comparison) -> worker > 0 && comparison < 10 ? '2' : '1');

        var report = agreement.of(study);

        assertThat(report.figures().observed().value()).isCloseTo(20 / 30.0, within(1e-12));
        assertThat(report.counts()).isEqualTo(new AgreementReport.Counts(30, 30, 10, 60, 2, 0, new LeftOut(0, 20)));
    }

    @Test
    void aNewJudgmentChangesTheFigures() {
        var study = trial.study(30, 2);
        trial.judge(study, 1, (_, _) -> '1');
        assertThat(agreement.of(study).figures().observed()).isEqualTo(Figure.missing("no unit has two labels"));

        trial.judge(study, 1, (_, _) -> '2');

        assertThat(agreement.of(study).figures().observed().value()).isEqualTo(0);
    }

    @Test
    void simulatedJudgmentsCanBeLeftOut() {
        var study = trial.study(30, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '2');

        assertThat(agreement.of(study).counts().simulated()).isEqualTo(30);
        assertThat(agreement.of(study, Judges.HUMAN).counts().simulated()).isZero();
        assertThat(agreement.of(study, Judges.HUMAN).figures().observed().value())
                .isEqualTo(1);
        assertThat(agreement.dossier(study, Judges.ALL, 5).workers())
                .filteredOn(WorkerReport::simulated)
                .hasSize(1);
    }

    @Test
    void workersAreKnownByPseudonymAndMeasuredAgainstTheOthers() {
        var study = trial.study(30, 3);
        trial.judge(study, 3, AgreementTests::contrary);

        var workers = agreement.dossier(study, Judges.ALL, 5).workers();

        assertThat(workers).extracting(worker -> worker.agreement().value()).contains(20 / 30.0);
        assertThat(workers).allSatisfy(worker -> {
            assertThat(worker.worker()).doesNotContain("Person");
            assertThat(worker.work().judged()).isEqualTo(30);
            assertThat(worker.left().p()).isGreaterThan(0.05);
        });
    }

    @Test
    void disagreementsShowEveryVoteWithItsReason() {
        var study = trial.study(30, 3);
        trial.judge(study, 3, AgreementTests::contrary);

        var disagreements = agreement.dossier(study, Judges.ALL, 5).disagreements();

        assertThat(disagreements).hasSize(5).allSatisfy(disagreement -> {
            assertThat(disagreement.comparison().pair().first().content()).isEqualTo(Trial.FIRST);
            assertThat(disagreement.votes()).extracting(Vote::strength).containsExactlyInAnyOrder(-1, -1, 1);
            assertThat(disagreement.votes()).extracting(Vote::rationale).contains("Because of 2");
        });
    }

    @Test
    void theMajorityOfEachComparisonIsKnown() {
        var study = trial.study(5, 3);
        trial.judge(study, 3, (worker, comparison) -> worker < comparison ? '2' : '1');

        assertThat(consensuses.majority(study))
                .extracting(consensus -> consensus.first() + ":" + consensus.second())
                .containsExactlyInAnyOrder("3:0", "2:1", "1:2", "0:3", "0:3");
    }
}
