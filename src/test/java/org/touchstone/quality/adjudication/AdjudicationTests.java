package org.touchstone.quality.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Trial.class)
class AdjudicationTests {

    private final Trial trial;
    private final Adjudication adjudication;
    private final Consensuses consensuses;
    private final Judgments judgments;
    private final AuditTrail audit;
    private final JdbcClient sql;

    AdjudicationTests(
            @Autowired Trial trial,
            @Autowired Adjudication adjudication,
            @Autowired Consensuses consensuses,
            @Autowired Judgments judgments,
            @Autowired AuditTrail audit,
            @Autowired JdbcClient sql) {
        this.trial = trial;
        this.adjudication = adjudication;
        this.consensuses = consensuses;
        this.judgments = judgments;
        this.audit = audit;
        this.sql = sql;
    }

    /** Judged 1:1:1, 2:1 and 3:0. */
    private StudyId judged() {
        var study = trial.study(3, 3);
        trial.judge(study, 3, (worker, comparison) -> switch (comparison) {
            case 0 -> "111".charAt(worker);
            case 1 -> "112".charAt(worker);
            default -> "12=".charAt(worker);
        });
        return study;
    }

    private PersonId researcher() {
        return trial.person(Role.RESEARCHER);
    }

    private ComparisonId mostDisputed(StudyId study, PersonId by) {
        return adjudication.queue(study, Show.OPEN, by).getFirst().comparison();
    }

    private static Ruling ruling(Outcome outcome, boolean second) {
        return new Ruling(outcome, "Answers the question", second);
    }

    @Test
    void theMostDisputedComesFirstAndTheUnanimousNotAtAll() {
        var queue = adjudication.queue(judged(), Show.OPEN, researcher());

        assertThat(queue).extracting(each -> each.consensus().ties()).containsExactly(1, 0);
        assertThat(queue.getFirst().entropy()).isCloseTo(1, within(1e-12));
        // Two of three among three things that could be said: 0.6365 nats over log 3.
        assertThat(queue.getLast().entropy()).isCloseTo(0.6365 / Math.log(3), within(1e-4));
    }

    @Test
    void aDecisionStandsBeforeTheMajorityAndChangesNoJudgment() {
        var study = judged();
        var by = researcher();
        var disputed = adjudication.queue(study, Show.OPEN, by).getLast().comparison();
        var before = judgments.of(study);

        adjudication.decide(study, disputed, ruling(Outcome.SECOND, false), 0, by);

        assertThat(judgments.of(study)).isEqualTo(before);
        assertThat(find(consensuses.settled(study, Judges.ALL), disputed))
                .returns(Outcome.SECOND, Consensus::outcome)
                .returns(Outcome.FIRST, Consensus::majority)
                .returns(Consensus.Kind.ADJUDICATED, Consensus::kind)
                .returns(1.0, Consensus::strength);
        assertThat(find(consensuses.majority(study), disputed).outcome()).isEqualTo(Outcome.FIRST);
        assertThat(adjudication.queue(study, Show.OPEN, by))
                .extracting(Case::comparison)
                .doesNotContain(disputed);
        assertThat(adjudication.queue(study, Show.DECIDED, by))
                .extracting(Case::comparison)
                .containsExactly(disputed);
    }

    @Test
    void takingBackLeavesTheMajorityAndBothStepsOnRecord() {
        var study = judged();
        var by = researcher();
        var disputed = mostDisputed(study, by);
        adjudication.decide(study, disputed, ruling(Outcome.CANNOT_JUDGE, false), 0, by);

        adjudication.undo(study, disputed, by);

        assertThat(find(consensuses.settled(study, Judges.ALL), disputed).kind())
                .isEqualTo(Consensus.Kind.COUNTED);
        assertThat(adjudication.steps(study)).hasSize(2);
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> adjudication.undo(study, disputed, by));
    }

    @Test
    void whoAskedForASecondReviewerWaitsForAnother() {
        var study = judged();
        var ada = researcher();
        var ben = researcher();
        var disputed = mostDisputed(study, ada);
        adjudication.decide(study, disputed, ruling(Outcome.FIRST, true), null, ada);

        assertThat(find(consensuses.settled(study, Judges.ALL), disputed).kind())
                .isEqualTo(Consensus.Kind.COUNTED);
        assertThat(adjudication.queue(study, Show.OPEN, ada))
                .extracting(Case::comparison)
                .doesNotContain(disputed);
        assertThat(adjudication.queue(study, Show.SECOND, ben))
                .extracting(Case::comparison)
                .containsExactly(disputed);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> adjudication.decide(study, disputed, ruling(Outcome.FIRST, false), null, ada));

        adjudication.decide(study, disputed, ruling(Outcome.SECOND, true), null, ben);
        assertThat(adjudication.queue(study, Show.CONFLICT, ada))
                .extracting(Case::comparison)
                .containsExactly(disputed);
        assertThat(adjudication.decide(study, disputed, ruling(Outcome.TIE, true), null, ada))
                .isEqualTo(new Standing(State.DECIDED, Outcome.TIE));
    }

    @Test
    void whoDidNotKnowOfTheLastStepIsToldToLookAgain() {
        var study = judged();
        var disputed = mostDisputed(study, researcher());
        adjudication.decide(study, disputed, ruling(Outcome.FIRST, false), 0, researcher());

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> adjudication.decide(study, disputed, ruling(Outcome.SECOND, false), 0, researcher()));
    }

    @Test
    void theDatabaseRefusesToChangeOrForgetAStep() {
        var study = judged();
        var by = researcher();
        adjudication.decide(study, mostDisputed(study, by), ruling(Outcome.FIRST, false), 0, by);

        for (var change : List.of(
                "update quality.adjudication set reason = 'another' where study_id = ?",
                "delete from quality.adjudication where study_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> sql.sql(change).param(study.value()).update())
                    .withMessageContaining("never changed or deleted");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("truncate quality.adjudication").update());
    }

    @Test
    void whatAModelContradictsIsProposedUntilTheNextModelSpeaks() {
        var study = judged();
        var by = researcher();
        var unanimous = consensuses.majority(study).stream()
                .filter(consensus -> !consensus.split())
                .findFirst()
                .orElseThrow()
                .comparison();

        adjudication.propose(study, Map.of(unanimous, new Doubt("hybrid 1", 0.8)));

        assertThat(adjudication.queue(study, Show.MODEL, by))
                .singleElement()
                .returns(unanimous, Case::comparison)
                .returns(new Doubt("hybrid 1", 0.8), Case::doubt);
        assertThat(adjudication.queue(study, Show.OPEN, by).getLast().comparison())
                .isEqualTo(unanimous);
        adjudication.propose(study, Map.of());
        assertThat(adjudication.queue(study, Show.MODEL, by)).isEmpty();
    }

    @Test
    void theTrailTellsThatOneDecidedButNotWhat() {
        var study = judged();
        var by = researcher();
        adjudication.decide(study, mostDisputed(study, by), ruling(Outcome.FIRST, true), 0, by);

        assertThat(audit.find(new AuditQuery(null, by, "comparison-adjudicated", 10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().details())
                        .containsEntry("state", "AWAITING_SECOND")
                        .doesNotContainValue("FIRST"));
    }

    @Test
    void whatNobodyJudgedCannotBeDecided() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> adjudication.find(trial.study(1, 1), ComparisonId.random()));
    }

    private static Consensus find(List<Consensus> all, ComparisonId wanted) {
        return all.stream()
                .filter(each -> each.comparison().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
