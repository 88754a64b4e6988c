package org.touchstone.datasets;

import java.util.List;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/** Turns a judgment of the whole into the answer that it gives to an aspect. */
final class AspectAnswer {

    private AspectAnswer() {}

    /** Whether the judgment says anything about the aspect of two responses. */
    static boolean speaks(Judgment judgment, Question.OfAspect aspect) {
        int answers = answers(judgment, aspect).size();
        return answers == 1 || answers == 2;
    }

    /** The same judgment with the outcome and the strength of the aspect: the chosen side by one step, or the difference of two ratings. */
    static Judgment of(Judgment judgment, Question.OfAspect aspect) {
        var answers = answers(judgment, aspect);
        int strength = answers.size() == 1 ? answers.getFirst() : answers.getLast() - answers.getFirst();
        return new Judgment(
                judgment.id(),
                judgment.study(),
                judgment.comparison(),
                judgment.worker(),
                outcome(strength),
                strength,
                judgment.sideOfFirst(),
                judgment.details(),
                judgment.activeTime(),
                judgment.judgedAt(),
                judgment.simulated(),
                judgment.round());
    }

    private static Outcome outcome(int strength) {
        if (strength == 0) {
            return Outcome.TIE;
        }
        return strength < 0 ? Outcome.FIRST : Outcome.SECOND;
    }

    private static List<Integer> answers(Judgment judgment, Question.OfAspect aspect) {
        return judgment.details().aspects().getOrDefault(aspect.name(), List.of());
    }
}
