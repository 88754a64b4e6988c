package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Many rules at once on a study whose outcome is counted by hand. */
@SpringBootTest
@Import(Trial.class)
class ManyRulesFreezeTests {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether each of four people says 1, 2 or = of comparisons 0 to 7. */
    private static final String[] SAID = {"11111111", "11112222", "21212121", "========"};

    private final Trial trial;
    private final Datasets datasets;
    private final StudyLabelling labelling;
    private final Studies studies;
    private final Standings standings;
    private final People people;
    private final PersonId ada;

    @Autowired
    ManyRulesFreezeTests(
            Trial trial,
            Datasets datasets,
            StudyLabelling labelling,
            Studies studies,
            Standings standings,
            People people) {
        this.trial = trial;
        this.datasets = datasets;
        this.labelling = labelling;
        this.studies = studies;
        this.standings = standings;
        this.people = people;
        ada = trial.person(Role.RESEARCHER);
    }

    /**
     * Of 40 judgments 8 are by a program, 8 by the worker who is named, 8 by the one who is paused. Of the two who are left, both say the first
     * four times, and once each four times: a tie that nobody called one.
     */
    @Test
    void everyRuleLeavesOutWhatAPersonWouldLeaveOut() {
        var study = judged();
        var policy = policy(study);

        var preview = datasets.preview(request(study, policy));
        var frozen = datasets.find(datasets.freeze(request(study, policy), ada));

        assertThat(preview.funnel())
                .extracting(step -> step.rule() + " " + step.dropped() + "/" + step.of())
                .containsExactly(
                        "SIMULATED 8/40",
                        "WINDOW 0/32",
                        "NAMED 8/32",
                        "PAUSED 8/24",
                        "GOLDS 0/8",
                        "FEW 0/8",
                        "UNDECIDABLE 0/8",
                        "DISAGREEING 4/8");
        assertThat(preview.behind()).isEqualTo(new FreezePreview.Behind(8, 2, 0, 0));
        var labels = new ArrayList<Double>();
        datasets.forEach(frozen.id(), null, pair -> labels.add(pair.label()));
        assertThat(labels).containsExactly(1.0, 1.0, 1.0, 1.0);
        assertThat(labelling.label(studies.find(study), policy).labels())
                .allMatch(label -> label.margin() != null && label.margin() == 0.5);
    }

    @Test
    void theManifestHoldsPolicySplitAndWhatEachRuleLeftOut() {
        var study = judged();
        var policy = policy(study);

        var manifest = JSON.readTree(
                datasets.find(datasets.freeze(request(study, policy), ada)).manifest());

        assertThat(LabelPolicy.recall(manifest.path("recipe").path("labels"))).isEqualTo(policy);
        assertThat(manifest.path("recipe").path("split").path("folds").asInt()).isEqualTo(3);
        assertThat(manifest.path("recipe").path("split").path("fold").asInt()).isEqualTo(2);
        assertThat(manifest.path("source").path("funnel").values()).anySatisfy(step -> {
            assertThat(step.path("rule").asString()).isEqualTo("named");
            assertThat(step.path("dropped").asInt()).isEqualTo(8);
        });
    }

    @Test
    void aWorkerWhomNobodyKnowsIsNoReasonToFreezeSomethingElse() {
        var study = judged();
        var slip = PolicyTrial.policy("{'workers': {'without': ['nobody-1']}}");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> datasets.preview(request(study, slip)))
                .withMessageContaining("nobody-1");
    }

    /** The last of the people is named, and the one before is paused; nobody is asked for a test that the study has not. */
    private LabelPolicy policy(StudyId study) {
        var last = people.find(studies.members(study).get(3)).pseudonym();
        return PolicyTrial.policy("""
            {'ties': 'HALF', 'minimumJudgments': 2, 'minimumAgreement': 0.6, 'margin': {'kind': 'LINEAR', 'slope': 0.5},
             'workers': {'without': ['%s'], 'paused': false}, 'window': {'from': '2000-01-01T00:00:00Z'}}\
            """.formatted(last));
    }

    private StudyId judged() {
        var study = trial.study(8, 5);
        trial.judge(study, 4, (worker, comparison) -> SAID[worker].charAt(comparison));
        trial.simulate(study, 1, (_, _) -> '2');
        standings.pause(study, studies.members(study).get(2), "Thank you, please wait", null, ada);
        return study;
    }

    private static FreezeRequest request(StudyId study, LabelPolicy policy) {
        return new FreezeRequest(study, "frozen", policy, new SplitFolds(3, 2, true), 1);
    }
}
