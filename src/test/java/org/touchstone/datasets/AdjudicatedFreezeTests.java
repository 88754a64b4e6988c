package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Ruling;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@Import(Trial.class)
class AdjudicatedFreezeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LabelPolicy STRONG_ONES_ONLY =
            new LabelPolicy(Aggregation.MAJORITY, true, Ties.DROP, 1, false);
    private static final LabelPolicy EVERYTHING = new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, false);

    private final Trial trial;
    private final Datasets datasets;
    private final Consensuses consensuses;
    private final Adjudication adjudication;
    private final PersonId ada;

    AdjudicatedFreezeTests(
            @Autowired Trial trial,
            @Autowired Datasets datasets,
            @Autowired Consensuses consensuses,
            @Autowired Adjudication adjudication) {
        this.trial = trial;
        this.datasets = datasets;
        this.consensuses = consensuses;
        this.adjudication = adjudication;
        ada = trial.person(Role.RESEARCHER);
    }

    @Test
    void whatResearchersDecidedStandsBeforeTheMajority() {
        var study = judged();
        var before = freeze(study, EVERYTHING);
        var judged = consensuses.majority(study);
        decide(study, judged.getFirst(), Outcome.SECOND);
        decide(study, judged.get(1), Outcome.TIE);
        decide(study, judged.get(2), Outcome.CANNOT_JUDGE);

        var frozen = freeze(study, EVERYTHING);

        assertThat(labels(frozen)).containsExactlyInAnyOrder(0.0, 1.0, 1.0, 1.0);
        var source = JSON.readTree(frozen.manifest()).path("source");
        assertThat(source.path("adjudicated").path("used").asInt()).isEqualTo(1);
        assertThat(source.path("adjudicated").path("undecidable").asInt()).isEqualTo(1);
        assertThat(source.path("leftOut").path("ties").asInt()).isEqualTo(1);
        assertThat(labels(before)).containsOnly(1.0).hasSize(6);
        assertThat(before.manifest()).doesNotContain("\"adjudicated\"");
    }

    @Test
    void aDecisionIsNeverTooWeak() {
        var study = judged();
        decide(study, consensuses.majority(study).getFirst(), Outcome.SECOND);

        var frozen = freeze(study, STRONG_ONES_ONLY);

        assertThat(labels(frozen)).containsExactly(0.0);
        datasets.forEach(frozen.id(), null, pair -> assertThat(pair.strength()).isEqualTo(1));
    }

    @Test
    void aDecisionTakenBackLeavesTheSnapshotAsItWas() {
        var study = judged();
        var before = freeze(study, EVERYTHING);
        var disputed = consensuses.majority(study).getFirst();
        decide(study, disputed, Outcome.SECOND);
        assertThat(freeze(study, EVERYTHING).digest()).isNotEqualTo(before.digest());

        adjudication.undo(study, disputed.comparison(), ada);

        assertThat(freeze(study, EVERYTHING).digest()).isEqualTo(before.digest());
    }

    /** Six comparisons of which both of two people prefer the first response by the weakest step. */
    private StudyId judged() {
        var study = trial.study(6, 2);
        trial.judge(study, 2, (_, _) -> '1');
        return study;
    }

    private void decide(StudyId study, Consensus consensus, Outcome outcome) {
        adjudication.decide(study, consensus.comparison(), new Ruling(outcome, "Checked", false), null, ada);
    }

    private SnapshotView freeze(StudyId study, LabelPolicy policy) {
        var request = new FreezeRequest(study, "frozen", policy, new SplitShares(1, 0, 0), 1);
        return datasets.find(datasets.freeze(request, ada));
    }

    private List<Double> labels(SnapshotView snapshot) {
        var labels = new ArrayList<Double>();
        datasets.forEach(snapshot.id(), null, pair -> labels.add(pair.label()));
        return labels;
    }
}
