package org.touchstone.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.datasets.PolicyRule.Unit;
import org.touchstone.datasets.privacy.PersonalData;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.LabelsNow;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Labels the judged comparisons of a study as a policy says. */
@Component
class StudyLabelling {

    private final JudgedStudies judged;
    private final SoftLabels softLabels;
    private final VoteRules rules;
    private final PersonalData personal;

    StudyLabelling(JudgedStudies judged, SoftLabels softLabels, VoteRules rules, PersonalData personal) {
        this.personal = personal;
        this.judged = judged;
        this.softLabels = softLabels;
        this.rules = rules;
    }

    /** How many judgments there are to read. */
    long judgments(StudyId study) {
        return judged.count(study);
    }

    StudyLabels label(StudyView study, LabelPolicy policy) {
        int steps = PolicyFit.steps(policy, study.settings());
        var all = judged.read(study, policy.material().repeats() != Material.Repeats.FIRST);
        var labels = new StudyLabels(
                        policy,
                        new StudyLabels.Basis(
                                study.settings().orientation(),
                                steps,
                                all.golds(),
                                soft(study, policy),
                                about(policy, all)))
                .without(personal.leftOut(study.id()));
        all.pairs().forEach(labels::add);
        all.rankings().forEach(labels::add);
        if (policy.material().edits() == Material.Edited.ADD) {
            judged.edits(study.id()).forEach(labels::add);
        }
        return labels;
    }

    private @Nullable LabelsNow soft(StudyView study, LabelPolicy policy) {
        boolean soft = policy.aggregation() == Aggregation.SOFT
                && study.settings().scale().comparesTwo();
        var judges = policy.voters().simulated() ? Judges.ALL : Judges.HUMAN;
        return soft ? softLabels.now(study.id(), judges) : null;
    }

    private List<VoteRule> about(LabelPolicy policy, Judged all) {
        return policy.sentences().stream()
                .map(Sentence::rule)
                .filter(rule -> rule.unit() == Unit.JUDGMENTS)
                .filter(rule -> rule != PolicyRule.ASPECT && rule != PolicyRule.SHOWINGS)
                .map(rule -> new VoteRule(rule, rules.of(rule, policy, all)))
                .toList();
    }
}
