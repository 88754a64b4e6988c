package org.touchstone.labeling.onboarding;

import java.util.UUID;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Preferred;

/**
 * A comparison on which workers practise or are tested.
 *
 * @param answer the response that the study's question asks for
 * @param feedback Markdown that says why, shown after an answer in practice; may be empty
 * @param use how often it was answered, and how often rightly
 */
public record Exercise(UUID id, Purpose purpose, ComparisonId comparison, Preferred answer, String feedback, Use use) {

    /** The longest feedback, in characters. */
    public static final int LONGEST_FEEDBACK = 4_000;

    /** How often an exercise was answered, and how often rightly. */
    public record Use(int answers, int correct) {}
}
