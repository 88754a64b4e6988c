package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;

/** Every rule of a label policy on a few judgments, counted by hand. */
class LabelRulesTests {

    private final PolicyTrial trial = new PolicyTrial();

    @Test
    void eachJudgmentIsAPairOfItsOwnWhereNothingIsPutTogether() {
        var labels = trial.judged(-4, -1, 2, 0).labels("{'aggregation': 'INDIVIDUAL', 'ties': 'HALF'}");
        assertThat(said(labels)).containsExactly(1.0, 1.0, 0.0, 0.5);
        assertThat(labels.labels()).allMatch(label -> label.votes() == 1);
        assertThat(labels.labels().getFirst().strength()).isEqualTo(-4);
        assertThat(labels.behind().judgments()).isEqualTo(4);
    }

    /** Three of five say the first: 60%; each of the two others is alone with itself, at 20%. */
    @Test
    void agreementIsTheShareOfVotesThatSayWhatTheLabelSays() {
        trial.judged(-4, -1, -2, 0, 3);
        assertThat(said(trial.labels("{'minimumAgreement': 0.6}"))).containsExactly(1.0);
        assertThat(dropped(trial.labels("{'minimumAgreement': 0.61}"), PolicyRule.DISAGREEING))
                .isEqualTo(1);
        var single = trial.labels("{'aggregation': 'INDIVIDUAL', 'minimumAgreement': 0.5, 'ties': 'HALF'}");
        assertThat(said(single)).containsExactly(1.0, 1.0, 1.0);
        assertThat(dropped(single, PolicyRule.DISAGREEING)).isEqualTo(2);
    }

    /** Two for the first, two ties, one for the second: no answer leads; the first has (2 + 2/2) of 5. */
    @Test
    void tiesAreDroppedHalvedOrKept() {
        trial.judged(-1, -1, 0, 0, 4);
        assertThat(said(trial.labels("{'ties': 'DROP'}"))).isEmpty();
        assertThat(said(trial.labels("{'ties': 'HALF'}"))).containsExactly(0.5);
        assertThat(said(trial.labels("{'ties': 'KEEP'}"))).containsExactly(0.6);
    }

    @Test
    void aTieOfEqualVotesIsAgreedOnByThoseWhoCalledItOne() {
        trial.judged(-1, 1);
        assertThat(said(trial.labels("{'ties': 'HALF', 'minimumAgreement': 0.5}")))
                .isEmpty();
        assertThat(said(trial.labels("{'ties': 'HALF'}"))).containsExactly(0.5);
    }

    @Test
    void aSingleJudgmentOfTheWeakestStepIsWeak() {
        var labels = trial.judged(-1, 2, 1).labels("{'aggregation': 'INDIVIDUAL', 'dropWeakest': true}");
        assertThat(said(labels)).containsExactly(0.0);
        assertThat(dropped(labels, PolicyRule.WEAKEST)).isEqualTo(2);
    }

    @Test
    void theDirectionIsTheStudysUnlessThePolicySaysOtherwise() {
        trial.judged(-2);
        assertThat(turned("STUDY", Orientation.BETTER)).isEqualTo(1);
        assertThat(turned("STUDY", Orientation.WORSE)).isEqualTo(0);
        assertThat(turned("AS_ASKED", Orientation.WORSE)).isEqualTo(1);
        assertThat(turned("REVERSED", Orientation.BETTER)).isEqualTo(0);
    }

    private double turned(String direction, Orientation study) {
        var labels = trial.labels("{'direction': '%s'}".formatted(direction), study, Set.of());
        assertThat(labels.labels().getFirst().strength())
                .isEqualTo(labels.labels().getFirst().label() == 1 ? -2 : 2);
        return labels.labels().getFirst().label();
    }

    /** Of the mean of 3.5 steps the table of Llama 2 makes 5/6, halfway between better and significantly better. */
    @Test
    void marginsFollowTheStrengthTowardsTheLabel() {
        trial.judged(-4, -3);
        assertThat(margin("{'kind': 'TABLE'}")).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(margin("{'kind': 'TABLE', 'numbers': [0, 1, 2, 3]}")).isEqualTo(2.5);
        assertThat(margin("{'kind': 'LINEAR', 'slope': 0.5}")).isEqualTo(1.75);
        assertThat(trial.labels("{}").labels().getFirst().margin()).isNull();
    }

    /** Two weak votes for the first against a strong one for the second: on average the second, so no margin for the first. */
    @Test
    void strengthThatPullsTheOtherWayIsNoMargin() {
        trial.judged(-1, -1, 4);
        assertThat(margin("{'kind': 'LINEAR', 'slope': 1}")).isZero();
    }

    private double margin(String margin) {
        var found = trial.labels("{'margin': %s}".formatted(margin))
                .labels()
                .getFirst()
                .margin();
        return found == null ? -1 : found;
    }

    @Test
    void aspectsAnswerInThePlaceOfTheWhole() {
        trial.judged(-4, Map.of("Honesty", List.of(1), "Style", List.of(2, 5)))
                .judged(-4, Map.of("Honesty", List.of(1), "Style", List.of(4, 3)))
                .judged(-4, Map.of());
        var honesty = trial.labels("{'aspect': 'Honesty'}");
        assertThat(honesty.labels().getFirst().label()).isZero();
        assertThat(honesty.labels().getFirst().strength()).isEqualTo(1);
        assertThat(dropped(honesty, PolicyRule.ASPECT)).isEqualTo(1);
        var style = trial.labels("{'aspect': 'Style', 'aggregation': 'INDIVIDUAL'}");
        assertThat(said(style)).containsExactly(0.0, 1.0);
        assertThat(style.labels().getFirst().strength()).isEqualTo(3);
    }

    @Test
    void ofRepeatedJudgmentsTheFirstTheLastOrAllCount() {
        var ada = PersonId.random();
        trial.judged(ada, 0, -2).judged(3).judged(ada, 1, 2);
        var last = trial.labels("{'repeats': 'LAST'}");
        assertThat(said(last)).containsExactly(0.0);
        assertThat(last.labels().getFirst().votes()).isEqualTo(2);
        assertThat(dropped(last, PolicyRule.SHOWINGS)).isEqualTo(1);
        assertThat(trial.labels("{'repeats': 'ALL'}").labels().getFirst().votes())
                .isEqualTo(3);
    }

    @Test
    void golds() {
        trial.judged(-2);
        var golds = Set.of(trial.comparison);
        assertThat(said(trial.labels("{}", Orientation.BETTER, golds))).isEmpty();
        assertThat(said(trial.labels("{'golds': 'TAKE'}", Orientation.BETTER, golds)))
                .containsExactly(1.0);
    }

    @Test
    void decisionsAreFirstUnlessThePolicySaysOtherwise() {
        trial.judged(-2, -2);
        assertThat(decided("{}", Outcome.SECOND)).containsExactly(0.0);
        assertThat(decided("{'adjudicatedFirst': false}", Outcome.SECOND)).containsExactly(1.0);
        assertThat(decided("{'aspect': 'Honesty'}", Outcome.SECOND)).isEmpty();
        assertThat(decided("{'aggregation': 'INDIVIDUAL'}", Outcome.SECOND)).containsExactly(0.0);
        assertThat(decided("{}", Outcome.CANNOT_JUDGE)).isEmpty();
    }

    private List<Double> decided(String policy, Outcome outcome) {
        var labels = new StudyLabels(
                PolicyTrial.policy(policy), new StudyLabels.Basis(Orientation.BETTER, 4, Set.of(), null, List.of()));
        labels.add(new Consensus(trial.comparison, trial.judgments, outcome));
        return said(labels);
    }

    /** Of three votes one is by a worker who is out, and one came too late. */
    @Test
    void everyVoteLeavesByTheFirstRuleItFallsUnder() {
        var out = PersonId.random();
        trial.judged(out, 0, -2).judged(-2).judged(3);
        var window = new VoteRule(PolicyRule.WINDOW, vote -> vote.at().isBefore(Instant.EPOCH.plusSeconds(2)));
        var named = new VoteRule(PolicyRule.NAMED, vote -> !vote.worker().equals(out));
        var json = "{'minimumJudgments': 2, 'workers': {'without': ['x']}, 'window': {'to': '2026-01-01T00:00:00Z'}}";
        var labels = trial.labels(json, window, named);
        assertThat(labels.labels()).isEmpty();
        assertThat(labels.funnel())
                .filteredOn(step -> step.dropped() > 0)
                .extracting(step -> step.rule() + " " + step.dropped() + " of " + step.of())
                .containsExactly("WINDOW 1 of 3", "NAMED 1 of 2", "FEW 1 of 1");
    }

    @Test
    void rewrittenResponsesArePairsUnlessPeopleComparedThem() {
        var labels = trial.judged(-2).labels("{'edits': 'ADD', 'margin': {'kind': 'LINEAR', 'slope': 2}}");
        var edited = ComparisonId.random();
        labels.add(edit(edited));
        labels.add(edit(edited));
        labels.add(edit(trial.comparison));
        assertThat(labels.labels()).hasSize(2);
        assertThat(labels.labels().getLast())
                .isEqualTo(new StudyLabels.Label(new StudyLabels.Two(edited, 0, 1), 1, -1, 1, 2.0));
        assertThat(labels.behind()).isEqualTo(new FreezePreview.Behind(2, 2, 0, 1));
    }

    private Edit edit(ComparisonId edited) {
        return new Edit(
                JudgmentId.random(),
                StudyId.random(),
                trial.comparison,
                1,
                edited,
                PersonId.random(),
                Instant.EPOCH,
                false);
    }

    /** One of two known answers met is a half; second showings and other comparisons do not count. */
    @Test
    void goldsMeasureWorkers() {
        var ada = PersonId.random();
        var other = new PolicyTrial().judged(ada, 0, 2);
        trial.judged(ada, 0, -2).judged(ada, 1, 2);
        var scores = new GoldScores(Map.of(trial.comparison, Outcome.FIRST, other.comparison, Outcome.FIRST));
        trial.judgments.forEach(scores::add);
        other.judgments.forEach(scores::add);
        assertThat(scores.reaches(ada, 0.5)).isTrue();
        assertThat(scores.reaches(ada, 0.51)).isFalse();
        assertThat(scores.reaches(PersonId.random(), 0.01)).isFalse();
    }

    private static List<Double> said(StudyLabels labels) {
        return labels.labels().stream().map(StudyLabels.Label::label).toList();
    }

    private static int dropped(StudyLabels labels, PolicyRule rule) {
        return labels.funnel().stream()
                .filter(step -> step.rule() == rule)
                .mapToInt(FreezePreview.Step::dropped)
                .sum();
    }
}
