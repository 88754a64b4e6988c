package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Phrase;

/**
 * The row of buttons of a study, from "A is much better" on the left to "B is much better" on the right.
 *
 * @param steps in the order of the screen
 */
record ScaleView(List<StepView> steps, String style, boolean ties) {

    /**
     * One button.
     *
     * @param value what the form posts
     * @param face the letter on the button, word what stands beside it, says the whole sentence
     * @param strength 0 for a tie, which styles the button
     */
    record StepView(String value, String face, Phrase word, Phrase says, String key, int strength) {}

    static ScaleView of(StudySettings settings) {
        int reach = settings.scale().steps();
        List<Answer> answers = new ArrayList<>();
        IntStream.iterate(reach, strength -> strength - 1).limit(reach).forEach(s -> answers.add(Answer.left(s)));
        if (settings.ties()) {
            answers.add(Answer.TIE);
        }
        IntStream.rangeClosed(1, reach).forEach(s -> answers.add(Answer.right(s)));
        return new ScaleView(numbered(answers, settings.scale()), style(settings), settings.ties());
    }

    /** The highest number key. */
    public int last() {
        return steps.size() - (ties ? 1 : 0);
    }

    private static List<StepView> numbered(List<Answer> answers, Scale scale) {
        List<StepView> steps = new ArrayList<>();
        int number = 0;
        for (var answer : answers) {
            var key = answer.isTie() ? "E" : String.valueOf(++number);
            var face = answer.face();
            steps.add(
                    new StepView(answer.value(), face, answer.word(scale), answer.says(scale), key, answer.strength()));
        }
        return steps;
    }

    private static String style(StudySettings settings) {
        var scale = settings.scale() == Scale.BINARY ? "binary" : "graded";
        return settings.ties() ? scale + " tied" : scale;
    }
}
