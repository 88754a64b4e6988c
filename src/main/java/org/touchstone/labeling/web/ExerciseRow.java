package org.touchstone.labeling.web;

import java.util.UUID;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.onboarding.Exercise;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/**
 * An exercise as researchers see it, with the beginnings of its texts.
 *
 * @param right the response asked for, wrong the other one
 * @param share how often it was answered rightly, with the 95% interval by Wilson (1927)
 */
record ExerciseRow(
        UUID id,
        Purpose purpose,
        ComparisonId comparison,
        String question,
        String right,
        String wrong,
        String feedback,
        int answers,
        Figure share) {

    private static final double LEVEL = 0.95;

    /** The beginnings of an exercise's texts. */
    record Texts(String question, String right, String wrong) {}

    static ExerciseRow of(Exercise exercise, Texts texts) {
        var use = exercise.use();
        return new ExerciseRow(
                exercise.id(),
                exercise.purpose(),
                exercise.comparison(),
                texts.question(),
                texts.right(),
                texts.wrong(),
                exercise.feedback(),
                use.answers(),
                share(use));
    }

    private static Figure share(Exercise.Use use) {
        if (use.answers() == 0) {
            return Figure.missing("no answers yet");
        }
        var interval = Wilson.interval(use.correct(), use.answers(), LEVEL);
        return new Figure((double) use.correct() / use.answers(), interval.low(), interval.high(), null);
    }
}
