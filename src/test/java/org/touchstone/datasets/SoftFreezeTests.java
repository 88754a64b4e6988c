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
import org.touchstone.catalog.Conversation;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Ruling;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@Import(Trial.class)
class SoftFreezeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LabelPolicy MAJORITY = new LabelPolicy(Aggregation.MAJORITY, false, Ties.HALF, 1, false);
    private static final LabelPolicy SOFT = new LabelPolicy(Aggregation.SOFT, false, Ties.KEEP, 1, false);

    private static final int COMPARISONS = 60;

    private final Trial trial;
    private final Datasets datasets;
    private final Consensuses consensuses;
    private final Adjudication adjudication;
    private final PersonId ada;

    SoftFreezeTests(
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

    /**
     * Three good workers are right in nine of ten and three say anything. Where all three of these say the contrary of all three of those,
     * votes are equal; who is known to be good decides.
     */
    @Test
    void reliableWorkersDecideWhereAMajorityWouldCallItATie() {
        var study = judged();

        var counted = wrong(freeze(study, MAJORITY));
        var soft = wrong(freeze(study, SOFT));

        assertThat(counted).isPositive();
        assertThat(soft).isLessThan(counted);
    }

    @Test
    void theSameJudgmentsGiveTheSameBytesAndTheManifestNamesTheMethod() {
        var study = judged();

        var first = freeze(study, SOFT);
        var again = freeze(study, SOFT);

        assertThat(again.digest()).isEqualTo(first.digest());
        var manifest = JSON.readTree(first.manifest());
        assertThat(manifest.path("recipe").path("labels").path("policy").asString())
                .isEqualTo("soft");
        assertThat(manifest.path("source").path("aggregation").path("digest").asString())
                .matches("[0-9a-f]+");
        assertThat(labels(first)).allMatch(label -> label > 0 && label < 1);
    }

    @Test
    void aDecisionStandsBeforeTheVotes() {
        var study = judged();
        var disputed = consensuses.majority(study).getFirst().comparison();
        adjudication.decide(study, disputed, new Ruling(Outcome.SECOND, "Checked", false), null, ada);

        assertThat(labels(freeze(study, SOFT))).filteredOn(label -> label == 0).hasSize(1);
    }

    @Test
    void thePreviewCountsWhatFreezingTakes() {
        var study = judged();

        var preview = datasets.preview(request(study, SOFT));

        assertThat(preview.size()).isEqualTo(freeze(study, SOFT).size());
        assertThat(preview.leftOut().changed()).isZero();
    }

    private StudyId judged() {
        var study = trial.study(COMPARISONS, 6);
        trial.judge(study, 6, SoftFreezeTests::answer);
        return study;
    }

    private static char answer(int worker, int comparison) {
        int chance = Math.floorMod(31 * worker + 17 * comparison + worker * comparison * 7, 10);
        if (worker < 3) {
            return chance == 0 ? other(comparison) : truth(comparison);
        }
        return chance < 5 ? truth(comparison) : other(comparison);
    }

    private static char truth(int comparison) {
        return comparison % 2 == 0 ? '1' : '2';
    }

    private static char other(int comparison) {
        return comparison % 2 == 0 ? '2' : '1';
    }

    /** How many labels are not on the side of the truth. */
    private long wrong(SnapshotView snapshot) {
        var wrong = new ArrayList<Conversation>();
        datasets.forEach(snapshot.id(), null, pair -> {
            int number = Integer.parseInt(
                    pair.conversation().turns().getLast().content().substring("Question ".length()));
            if (truth(number) == '1' ? pair.label() <= 0.5 : pair.label() >= 0.5) {
                wrong.add(pair.conversation());
            }
        });
        return wrong.size();
    }

    private FreezeRequest request(StudyId study, LabelPolicy policy) {
        return new FreezeRequest(study, "frozen", policy, new SplitShares(1, 0, 0), 1);
    }

    private SnapshotView freeze(StudyId study, LabelPolicy policy) {
        return datasets.find(datasets.freeze(request(study, policy), ada));
    }

    private List<Double> labels(SnapshotView snapshot) {
        var labels = new ArrayList<Double>();
        datasets.forEach(snapshot.id(), null, pair -> labels.add(pair.label()));
        return labels;
    }
}
