package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.PolicyRule.Unit;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.quality.consensus.LabelsNow;
import org.touchstone.studies.Orientation;

/** Applies a label policy to what the judgments of a study amount to. */
final class StudyLabels {

    private final LabelPolicy policy;
    private final Basis basis;
    private final Funnel funnel = new Funnel();
    private final Hearing hearing;
    private final List<TakenLabel> taken = new ArrayList<>();
    private final Set<PersonId> workers = new HashSet<>();
    private final Set<ComparisonId> judged = new HashSet<>();
    private int judgments;
    private int simulatedJudgments;
    private int adjudicated;
    private int edited;
    private Set<ComparisonId> personal = Set.of();

    StudyLabels(LabelPolicy policy, Basis basis) {
        this.policy = policy;
        this.basis = basis;
        hearing = new Hearing(basis.rules(), policy, funnel);
    }

    /** Leaves out the comparisons in which there is personal data. */
    StudyLabels without(Set<ComparisonId> comparisons) {
        personal = comparisons;
        return this;
    }

    /** Labels the comparison, or counts why it stays out. */
    void add(Consensus whole) {
        var heard = hearing.of(whole.judgments());
        if (isIn(whole.comparison(), heard)) {
            var decided = policy.reading().decisions() ? whole.adjudicated() : null;
            label(new Consensus(whole.comparison(), heard, decided));
        }
    }

    private void label(Consensus heard) {
        if (heard.adjudicated() == Outcome.CANNOT_JUDGE) {
            funnel.drop(PolicyRule.UNDECIDABLE, 1);
        } else if (heard.kind() == Consensus.Kind.ADJUDICATED) {
            boolean in = add(Case.of(heard), Opinion.decided(heard.outcome()));
            adjudicated += in ? 1 : 0;
            countBehind(in ? heard.judgments() : List.of());
        } else if (policy.aggregation() == Aggregation.INDIVIDUAL) {
            countBehind(heard.judgments().stream()
                    .filter(judgment -> add(Case.of(judgment), Opinion.single(judgment, heard)))
                    .toList());
        } else {
            together(heard)
                    .ifPresentOrElse(
                            opinion -> countBehind(add(Case.of(heard), opinion) ? heard.judgments() : List.of()),
                            () -> funnel.drop(PolicyRule.CHANGED, 1));
        }
    }

    private Optional<Opinion> together(Consensus heard) {
        var soft = basis.soft();
        return soft == null
                ? Optional.of(Opinion.counted(heard))
                : soft.of(heard).map(Opinion::soft);
    }

    /** Labels every two responses of a ranked comparison, or counts why they stay out. */
    void add(RankedConsensus whole) {
        var heard = hearing.of(whole.judgments());
        if (!isIn(whole.comparison(), heard)) {
            return;
        }
        var all = new RankedConsensus(whole.comparison(), heard);
        var among = all.pairs();
        if (policy.aggregation() == Aggregation.INDIVIDUAL) {
            heard.forEach(judgment -> label(new RankedConsensus(whole.comparison(), List.of(judgment)), among));
        } else {
            label(all, among);
        }
    }

    private void label(RankedConsensus heard, List<RankedConsensus.Pair> among) {
        int before = taken.size();
        boolean softly = policy.aggregation() == Aggregation.SOFT;
        var said = heard.pairs();
        for (int i = 0; i < said.size(); i++) {
            var pair = said.get(i);
            var opinion = softly
                    ? Opinion.soft(pair)
                    : Opinion.counted(pair).among(among.get(i).votes());
            add(Case.of(heard, pair), opinion);
        }
        countBehind(taken.size() > before ? heard.judgments() : List.of());
    }

    /** Adds that a rewritten response is better than its original, unless people were asked to compare the two or it is in already. */
    void add(Edit edit) {
        var two = new Two(edit.edited(), 0, 1);
        if (personal.contains(edit.edited()) || !hearing.counts(edit) || !judged.add(edit.edited())) {
            return;
        }
        var label = new Label(two, 1, -1, 1, policy.reading().margin().of(1, -1, basis.steps()));
        taken.add(new TakenLabel(label, List.of(), false));
        edited++;
        judgments++;
        workers.add(edit.worker());
        simulatedJudgments += edit.simulated() ? 1 : 0;
    }

    private boolean isIn(ComparisonId comparison, List<Judgment> heard) {
        funnel.enter(Unit.COMPARISONS, 1);
        judged.add(comparison);
        if (personal.contains(comparison)) {
            funnel.drop(PolicyRule.PERSONAL, 1);
            return false;
        }
        boolean gold = policy.material().golds() == Material.Golds.LEAVE_OUT
                && basis.golds().contains(comparison);
        boolean few = heard.size() < policy.demands().minimumJudgments();
        if (gold || few) {
            funnel.drop(gold ? PolicyRule.GOLDS : PolicyRule.FEW, 1);
        }
        return !gold && !few;
    }

    private boolean add(Case about, Opinion said) {
        funnel.enter(Unit.PAIRS, 1);
        var why = reason(about, said);
        if (why != null) {
            funnel.drop(why, 1);
            return false;
        }
        var opinion = policy.ties() == LabelPolicy.Ties.KEEP ? said : said.halved();
        var turned = policy.reading().orientation(basis.orientation());
        double label = turned == Orientation.BETTER ? opinion.chosenFirst() : 1 - opinion.chosenFirst();
        double strength = turned == Orientation.BETTER ? about.strength() : 0 - about.strength();
        var margin = policy.reading().margin().of(label, strength, basis.steps());
        return taken.add(new TakenLabel(
                new Label(about.of(), label, strength, about.votes(), margin),
                about.said(),
                turned != Orientation.BETTER));
    }

    private @Nullable PolicyRule reason(Case about, Opinion said) {
        boolean tied = said.outcome() == Outcome.TIE;
        if (tied && policy.ties() == LabelPolicy.Ties.DROP) {
            return PolicyRule.TIES;
        }
        if (said.agreement() < policy.demands().minimumAgreement()) {
            return PolicyRule.DISAGREEING;
        }
        return !tied && policy.demands().dropWeakest() && about.weak() ? PolicyRule.WEAKEST : null;
    }

    private void countBehind(List<Judgment> said) {
        judgments += said.size();
        workers.addAll(said.stream().map(Judgment::worker).collect(Collectors.toSet()));
        simulatedJudgments += (int) said.stream().filter(Judgment::simulated).count();
    }

    List<Label> labels() {
        return taken.stream().map(TakenLabel::label).toList();
    }

    List<TakenLabel> taken() {
        return taken;
    }

    /** The soft labels that were taken, where the policy asks for them. */
    Optional<LabelsNow> soft() {
        return Optional.ofNullable(basis.soft());
    }

    List<FreezePreview.Step> funnel() {
        return funnel.steps(policy);
    }

    FreezePreview.LeftOut leftOut() {
        return new FreezePreview.LeftOut(
                funnel.dropped(PolicyRule.GOLDS),
                funnel.dropped(PolicyRule.FEW),
                funnel.dropped(PolicyRule.CHANGED),
                funnel.dropped(PolicyRule.TIES),
                funnel.dropped(PolicyRule.WEAKEST),
                funnel.dropped(PolicyRule.PERSONAL));
    }

    FreezePreview.Decided decided() {
        return new FreezePreview.Decided(adjudicated, funnel.dropped(PolicyRule.UNDECIDABLE));
    }

    FreezePreview.Behind behind() {
        return new FreezePreview.Behind(judgments, workers.size(), simulatedJudgments, edited);
    }

    /**
     * What labels rest on beside judgments.
     *
     * @param orientation what choosing a response says of it in the study
     * @param steps the strongest preference that the policy's question can be answered with; 0 for rankings
     * @param golds comparisons that workers are measured by
     * @param soft where the policy asks for soft labels of two responses
     * @param rules about voters, in the order of application
     */
    record Basis(
            Orientation orientation,
            int steps,
            Set<ComparisonId> golds,
            @Nullable LabelsNow soft,
            List<VoteRule> rules) {}

    /**
     * Two responses of a comparison.
     *
     * @param first the place of the first among the comparison's responses, from 0 on
     */
    record Two(ComparisonId comparison, int first, int second) {}

    /**
     * The label of two responses in the orientation of snapshots.
     *
     * @param label the probability that the first response is the better one
     * @param strength mean signed steps, negative when the first is better
     * @param margin by how much a model should at least prefer the better one; null where the policy has no margins
     */
    record Label(
            Two of,
            double label,
            double strength,
            int votes,
            @Nullable Double margin) {}
}
