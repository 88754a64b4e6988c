package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.PolicyRule.Unit;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Judgment;

/** Lets those judgments on a comparison count that a policy wants to hear, and counts the others by the rule that left them out. */
final class Hearing {

    private final List<VoteRule> rules;
    private final Question question;
    private final Material.Repeats repeats;
    private final Funnel funnel;

    /** @param rules in the order of application */
    Hearing(List<VoteRule> rules, LabelPolicy policy, Funnel funnel) {
        this.rules = List.copyOf(rules);
        this.question = policy.reading().question();
        this.repeats = policy.material().repeats();
        this.funnel = funnel;
    }

    /**
     * The judgments that count, as answers to the policy's question.
     *
     * @param judgments on one comparison, in the order of time
     */
    List<Judgment> of(List<Judgment> judgments) {
        funnel.enter(Unit.JUDGMENTS, judgments.size());
        List<Judgment> left = judgments;
        for (var rule : rules) {
            left = kept(left, rule.rule(), judgment -> rule.counts().test(Vote.of(judgment)));
        }
        if (question instanceof Question.OfAspect aspect) {
            left = kept(left, PolicyRule.ASPECT, judgment -> AspectAnswer.speaks(judgment, aspect)).stream()
                    .map(judgment -> AspectAnswer.of(judgment, aspect))
                    .toList();
        }
        return repeats == Material.Repeats.LAST ? last(left) : left;
    }

    /** Whether the rules about voters let a rewritten response count. */
    boolean counts(Edit edit) {
        return rules.stream().allMatch(rule -> rule.counts().test(Vote.of(edit)));
    }

    private List<Judgment> kept(List<Judgment> judgments, PolicyRule rule, Predicate<Judgment> counts) {
        var kept = judgments.stream().filter(counts).toList();
        funnel.drop(rule, judgments.size() - kept.size());
        return kept;
    }

    private List<Judgment> last(List<Judgment> judgments) {
        var last = new LinkedHashMap<PersonId, Judgment>();
        judgments.forEach(judgment -> last.merge(judgment.worker(), judgment, Hearing::later));
        Collection<Judgment> kept = last.values();
        funnel.drop(PolicyRule.SHOWINGS, judgments.size() - kept.size());
        return new ArrayList<>(kept);
    }

    private static Judgment later(Judgment one, Judgment other) {
        return one.round() > other.round() ? one : other;
    }
}
