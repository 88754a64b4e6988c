package org.touchstone.laboratory.lessons;

import org.touchstone.laboratory.djl.LanguageTraining;
import org.touchstone.laboratory.djl.LanguageTraining.Stride;

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
