package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.touchstone.datasets.FreezePreview.Step;
import org.touchstone.datasets.PolicyRule.Unit;

/** Counts what comes in at each unit and what each rule leaves out of it. */
final class Funnel {

    private final Map<Unit, Integer> entered = new EnumMap<>(Unit.class);
    private final Map<PolicyRule, Integer> dropped = new EnumMap<>(PolicyRule.class);

    void enter(Unit unit, int count) {
        entered.merge(unit, count, Integer::sum);
    }

    void drop(PolicyRule rule, int count) {
        dropped.merge(rule, count, Integer::sum);
    }

    int dropped(PolicyRule rule) {
        return dropped.getOrDefault(rule, 0);
    }

    /** Personal data is no rule of the policy: it is told where there was any. */
    private List<LabelPolicy.Sentence> sentences(LabelPolicy policy) {
        var sentences = new ArrayList<>(policy.sentences());
        if (dropped(PolicyRule.PERSONAL) > 0) {
            sentences.addFirst(new LabelPolicy.Sentence(PolicyRule.PERSONAL, PolicyRule.PERSONAL.words()));
        }
        return sentences;
    }

    /** What each of the policy's rules found and left out, in the order of application. */
    List<Step> steps(LabelPolicy policy) {
        var left = new EnumMap<Unit, Integer>(Unit.class);
        left.putAll(entered);
        var steps = new ArrayList<Step>();
        for (var sentence : sentences(policy)) {
            var rule = sentence.rule();
            int of = left.getOrDefault(rule.unit(), 0);
            steps.add(new Step(rule, sentence.words(), of, dropped(rule)));
            left.put(rule.unit(), of - dropped(rule));
        }
        return steps;
    }
}
