package org.touchstone.datasets;

import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.PolicyRule.Unit;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Whether a policy makes sense for a study. */
final class PolicyFit {

    /** Ratings from 1 to 5 differ by at most so much. */
    private static final int RATING_STEPS = 4;

    private PolicyFit() {}

    /** The strongest answer to the policy's question, in steps; 0 for rankings. Refuses a policy that asks for what the study has not. */
    static int steps(LabelPolicy policy, StudySettings settings) {
        int steps = steps(policy.reading().question(), settings);
        if (policy.demands().dropWeakest() && steps < 2) {
            throw new NoWeakestStep();
        }
        if (policy.reading().margin() instanceof Margin.Table(var numbers) && (steps < 1 || numbers.size() < steps)) {
            throw new UnfitPolicy(
                    "steps",
                    "numbers",
                    "The table has %d numbers but the study's answers have %d steps".formatted(numbers.size(), steps),
                    numbers.size(),
                    steps);
        }
        if (policy.aggregation() == Aggregation.SOFT && settings.scale().comparesTwo()) {
            refuseSilencedVotes(policy);
        }
        return steps;
    }

    private static int steps(Question question, StudySettings settings) {
        return switch (question) {
            case Question.Overall() -> settings.scale().steps();
            case Question.OfAspect(var name) ->
                settings.rules().asking().aspects().stream()
                        .filter(aspect ->
                                aspect.name().equals(name) && settings.scale().comparesTwo())
                        .findFirst()
                        .map(aspect -> aspect.kind() == Aspect.Kind.SIDES ? 1 : RATING_STEPS)
                        .orElseThrow(() -> new UnfitPolicy(
                                "aspect", "aspect", "The study compares no two responses by " + name, name));
        };
    }

    /** Soft labels are worked out from all votes of a study, or from all of people's, and never from a choice of them. */
    private static void refuseSilencedVotes(LabelPolicy policy) {
        if (policy.material().repeats() == Material.Repeats.ALL) {
            throw new SoftNeedsAllVotes("repeats", Phrase.of("datasets.policy.repeats.all"));
        }
        policy.sentences().stream()
                .filter(sentence -> sentence.rule().unit() == Unit.JUDGMENTS)
                .filter(sentence -> sentence.rule() != PolicyRule.SIMULATED)
                .findFirst()
                .ifPresent(sentence -> {
                    throw new SoftNeedsAllVotes(sentence.rule().slug(), sentence.words());
                });
    }

    /** A scale of one step, or of ranks, has no weakest step to drop. */
    private static final class NoWeakestStep extends Refusal.Invalid {
        NoWeakestStep() {
            super(
                    "no-weakest-step",
                    "dropWeakest",
                    "The study's scale has a single step to each side, so there is no weakest step to leave out");
        }
    }

    /** A rule takes votes away from labels that rest on all of them. */
    private static final class SoftNeedsAllVotes extends Refusal.Invalid {
        SoftNeedsAllVotes(String rule, Phrase words) {
            super(
                    "soft-needs-all-votes",
                    "aggregation",
                    ("Soft labels rest on all votes of the study, which the rule \"%s\" does not let count: label by"
                                    + " MAJORITY or INDIVIDUAL, or leave the rule out")
                            .formatted(rule),
                    words);
        }
    }
}
