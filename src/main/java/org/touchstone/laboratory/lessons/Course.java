package org.touchstone.laboratory.lessons;

import java.util.function.DoubleConsumer;
import org.touchstone.laboratory.djl.LanguageTraining;
import org.touchstone.laboratory.djl.LanguageTraining.Stride;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Schedule;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Precision;

/**
 * Lessons one after another, the first twentieth of them at rising rates.
 *
 * @param rate the largest
 * @param steps at least one
 */
public record Course(double rate, int steps) {

    private static final double DECAY = 0.1;
    private static final int RISE = 20;

    /** One step of a course. */
    @FunctionalInterface
    public interface Lesson {

        /**
         * Takes the step.
         *
         * @param step counted from 0
         */
        void give(LanguageTraining training, int step, Stride stride);
    }

    /** What the model has become after all lessons. */
    public LanguageModel take(LanguageModel start, Lesson lesson, DoubleConsumer done) {
        var schedule = new Schedule(rate, Math.max(1, steps / RISE), steps);
        try (var training = new LanguageTraining(TrainingState.of(start), Precision.ofThisProcessor())) {
            for (int step = 0; step < steps; step++) {
                done.accept(step / (double) steps);
                lesson.give(training, step, new Stride(schedule.rate(step), DECAY));
            }
            return training.model();
        }
    }
}
