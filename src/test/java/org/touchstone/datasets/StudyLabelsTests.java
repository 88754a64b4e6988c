package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.datasets.FreezePreview.Behind;
import org.touchstone.datasets.FreezePreview.LeftOut;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.datasets.StudyLabels.Label;
import org.touchstone.datasets.StudyLabels.Two;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Side;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.quality.consensus.Discord;
import org.touchstone.quality.consensus.LabelsNow;
import org.touchstone.quality.consensus.SoftLabel;
import org.touchstone.quality.consensus.SoftLabel.Chances;
import org.touchstone.quality.consensus.SoftLabel.Votes;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;

class StudyLabelsTests {

    private static final LabelPolicy EVERYTHING = new LabelPolicy(Aggregation.MAJORITY, false, Ties.HALF, 1, true);

    private final ComparisonId comparison = ComparisonId.random();
    private final Two two = new Two(comparison, 0, 1);

    @Test
    void labelsWhatTheMajorityChoseWithTheMeanOfAllStrengths() {
        assertThat(label(EVERYTHING, -4, -1, 2)).isEqualTo(label(two, 1, -1, 3));
        assertThat(label(EVERYTHING, 1, 2)).isEqualTo(label(two, 0, 1.5, 2));
    }

    @Test
    void takesEqualVotesForATie() {
        assertThat(label(EVERYTHING, -4, 1)).isEqualTo(label(two, 0.5, -1.5, 2));
        assertThat(label(EVERYTHING, 0, 0, 3)).isEqualTo(label(two, 0.5, 1, 3));
        assertThat(label(EVERYTHING, 0, -2)).isEqualTo(label(two, 0.5, -1, 2));
    }

    @Test
    void leavesTiesOutWhereThePolicySaysSo() {
        assertThat(leftOut(new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, true), -4, 1))
                .isEqualTo(new LeftOut(0, 0, 0, 1, 0, 0));
    }

    @Test
    void leavesOutPairsOfTheWeakestStepOnly() {
        var policy = new LabelPolicy(Aggregation.MAJORITY, true, Ties.HALF, 1, true);
        assertThat(leftOut(policy, -1, -1, 1)).isEqualTo(new LeftOut(0, 0, 0, 0, 1, 0));
        assertThat(label(policy, -1, -1, 2).label()).isEqualTo(1);
        assertThat(label(policy, -1, 1).label()).isEqualTo(0.5);
    }

    @Test
    void leavesOutComparisonsWithFewerJudgmentsThanAskedFor() {
        var policy = new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 3, true);
        assertThat(leftOut(policy, -4, -4)).isEqualTo(new LeftOut(0, 1, 0, 0, 0, 0));
        assertThat(label(policy, -4, -4, -4).votes()).isEqualTo(3);
    }

    @Test
    void leavesGoldsOut() {
        var labels = labels(EVERYTHING, Orientation.BETTER, Set.of(comparison), null);
        labels.add(consensus(-4, -4));
        assertThat(labels.labels()).isEmpty();
        assertThat(labels.leftOut()).isEqualTo(new LeftOut(1, 0, 0, 0, 0, 0));
    }

    @Test
    void turnsLabelsRoundWhereWorkersChoseTheWorse() {
        var labels = labels(EVERYTHING, Orientation.WORSE, Set.of(), null);
        labels.add(consensus(-4, -2));
        labels.add(consensus(0));
        assertThat(labels.labels()).containsExactly(label(two, 0, 3, 2), label(two, 0.5, 0, 1));
    }

    @Test
    void countsWhatStandsBehindThePairsThatAreIn() {
        var labels = labels(
                new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, true), Orientation.BETTER, Set.of(), null);
        labels.add(consensus(-4, -2));
        labels.add(consensus(-1, 1));
        assertThat(labels.behind()).isEqualTo(new Behind(2, 2, 2, 0));
    }

    @Test
    void takesTheProbabilityOfASoftLabelWithHalfThatOfATie() {
        var labels = softly(Ties.DROP, new Votes(2, 0, 1, 0), new Chances(0.7, 0.1, 0.2), Outcome.FIRST);
        labels.add(consensus(-4, -2, 1));
        assertThat(labels.labels()).containsExactly(label(two, 0.75, -5 / 3.0, 3));
    }

    @Test
    void leavesOutWhereATieIsLikeliestOrKeepsItsProbability() {
        var votes = new Votes(1, 1, 0, 0);
        var chances = new Chances(0.4, 0.5, 0.1);
        var dropping = softly(Ties.DROP, votes, chances, Outcome.TIE);
        dropping.add(consensus(-1, 0));
        assertThat(dropping.leftOut()).isEqualTo(new LeftOut(0, 0, 0, 1, 0, 0));
        var keeping = softly(Ties.KEEP, votes, chances, Outcome.TIE);
        keeping.add(consensus(-1, 0));
        assertThat(keeping.labels()).containsExactly(label(two, 0.65, -0.5, 2));
    }

    @Test
    void leavesOutWhatWasJudgedAfterTheSoftLabelsWereWorkedOut() {
        var labels = softly(Ties.DROP, new Votes(2, 0, 0, 0), new Chances(0.9, 0, 0.1), Outcome.FIRST);
        labels.add(consensus(-4, -2, 1));
        assertThat(labels.labels()).isEmpty();
        assertThat(labels.leftOut()).isEqualTo(new LeftOut(0, 0, 1, 0, 0, 0));
    }

    @Test
    void takesWhatRoundingMakesAHalfForATie() {
        var labels = softly(Ties.DROP, new Votes(1, 0, 1, 0), new Chances(0.500_000_1, 0, 0.499_999_9), Outcome.FIRST);
        labels.add(consensus(-4, 1));
        assertThat(labels.leftOut()).isEqualTo(new LeftOut(0, 0, 0, 1, 0, 0));
    }

    @Test
    void putsDecisionsBeforeSoftLabels() {
        var labels = softly(Ties.DROP, new Votes(2, 0, 0, 0), new Chances(0.9, 0, 0.1), Outcome.FIRST);
        labels.add(new Consensus(comparison, consensus(-4, -2).judgments(), Outcome.SECOND));
        assertThat(labels.labels()).containsExactly(label(two, 0, 1, 2));
    }

    /** The first is best twice and shares the first rank once; second and third are each once before the other. */
    @Test
    void makesPairsOfEveryTwoRankedResponses() {
        var labels = labels(EVERYTHING, Orientation.BETTER, Set.of(), null);
        labels.add(new RankedConsensus(
                comparison,
                List.of(
                        ranking(List.of(List.of(1), List.of(2), List.of(3))),
                        ranking(List.of(List.of(1), List.of(3), List.of(2))),
                        ranking(List.of(List.of(1, 2), List.of(3))))));
        assertThat(labels.labels())
                .containsExactly(
                        label(two, 1, -1, 3),
                        label(new Two(comparison, 0, 2), 1, -5 / 3.0, 3),
                        label(new Two(comparison, 1, 2), 1, -2 / 3.0, 3));
        assertThat(labels.behind()).isEqualTo(new Behind(3, 3, 3, 0));
    }

    @Test
    void softLabelsOfRankingsAreSurerTheMoreAgree() {
        var policy = new LabelPolicy(Aggregation.SOFT, false, Ties.DROP, 1, true);
        var labels = labels(policy, Orientation.BETTER, Set.of(), null);
        var agreed = ranking(List.of(List.of(1), List.of(2)));
        labels.add(new RankedConsensus(comparison, List.of(agreed)));
        labels.add(new RankedConsensus(comparison, List.of(agreed, agreed, agreed)));
        labels.add(new RankedConsensus(comparison, List.of(agreed, ranking(List.of(List.of(2), List.of(1))))));
        assertThat(labels.labels()).hasSize(2);
        assertThat(labels.labels().getFirst().label()).isBetween(0.6, 0.99);
        assertThat(labels.labels().getLast().label())
                .isGreaterThan(labels.labels().getFirst().label());
        assertThat(labels.leftOut()).isEqualTo(new LeftOut(0, 0, 0, 1, 0, 0));
    }

    private static StudyLabels labels(
            LabelPolicy policy, Orientation orientation, Set<ComparisonId> golds, @Nullable LabelsNow soft) {
        return new StudyLabels(policy, new StudyLabels.Basis(orientation, 4, golds, soft, List.of()));
    }

    private static Label label(Two two, double label, double strength, int votes) {
        return new Label(two, label, strength, votes, null);
    }

    private Judgment ranking(List<List<Integer>> groups) {
        var details = new Details(null, new Ranking(groups), Map.of(), null, null);
        return new Judgment(
                JudgmentId.random(),
                StudyId.random(),
                comparison,
                PersonId.random(),
                Outcome.RANKED,
                0,
                Side.LEFT,
                details,
                Duration.ofSeconds(9),
                Instant.EPOCH,
                true,
                0);
    }

    private StudyLabels softly(Ties ties, Votes votes, Chances chances, Outcome winner) {
        var label = new SoftLabel(comparison, votes, chances, winner, Discord.HARD_COMPARISON, null);
        var soft = new LabelsNow("dawid_skene", "0".repeat(64), Map.of(comparison, label));
        var policy = new LabelPolicy(Aggregation.SOFT, false, ties, 1, true);
        return labels(policy, Orientation.BETTER, Set.of(), soft);
    }

    private Label label(LabelPolicy policy, int... strengths) {
        var labels = labels(policy, Orientation.BETTER, Set.of(), null);
        labels.add(consensus(strengths));
        assertThat(labels.labels()).hasSize(1);
        return labels.labels().getFirst();
    }

    private LeftOut leftOut(LabelPolicy policy, int... strengths) {
        var labels = labels(policy, Orientation.BETTER, Set.of(), null);
        labels.add(consensus(strengths));
        assertThat(labels.labels()).isEmpty();
        return labels.leftOut();
    }

    private Consensus consensus(int... strengths) {
        var judgments = new ArrayList<Judgment>();
        for (int strength : strengths) {
            judgments.add(judgment(strength));
        }
        return new Consensus(comparison, judgments);
    }

    private Judgment judgment(int strength) {
        var outcome = strength == 0 ? Outcome.TIE : strength < 0 ? Outcome.FIRST : Outcome.SECOND;
        return new Judgment(
                JudgmentId.random(),
                StudyId.random(),
                comparison,
                PersonId.random(),
                outcome,
                strength,
                Side.LEFT,
                Details.NONE,
                Duration.ofSeconds(9),
                Instant.EPOCH,
                true,
                0);
    }
}
