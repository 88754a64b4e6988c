package org.touchstone.studies;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a study asks, hands out and guides.
 *
 * @param examples at most 20, shown with the guidelines
 */
public record Rules(
        Asking asking,
        Assignment assignment,
        Pacing pacing,
        Onboarding onboarding,
        Recruitment recruitment,
        List<Example> examples) {

    public Rules {
        examples = List.copyOf(examples);
        if (examples.size() > 20) {
            throw new InvalidStudySetting("examples", "There are at most 20 examples");
        }
    }

    /** What a study starts from: the papers' way, without anything optional. */
    public static Rules usual() {
        return new Rules(
                Asking.usual(), Assignment.usual(), Pacing.usual(), Onboarding.usual(), Recruitment.usual(), List.of());
    }

    /**
     * The same but for what a JSON object of the same shape names, for instance {@code {"asking": {"confidence": true}}};
     * refuses names that are no rule and values that do not fit.
     */
    public Rules changed(JsonNode wanted) {
        return RulesJson.change(this, wanted);
    }

    /** The same with other questions. */
    public Rules with(Asking wanted) {
        return new Rules(wanted, assignment, pacing, onboarding, recruitment, examples);
    }

    /** The same with another way of handing out. */
    public Rules with(Assignment wanted) {
        return new Rules(asking, wanted, pacing, onboarding, recruitment, examples);
    }

    /** The same with another pace. */
    public Rules with(Pacing wanted) {
        return new Rules(asking, assignment, wanted, onboarding, recruitment, examples);
    }

    /** The same with another way in. */
    public Rules with(Onboarding wanted) {
        return new Rules(asking, assignment, pacing, wanted, recruitment, examples);
    }

    /** The same with workers from elsewhere. */
    public Rules with(Recruitment wanted) {
        return new Rules(asking, assignment, pacing, onboarding, wanted, examples);
    }

    /** The same with other examples. */
    public Rules with(List<Example> wanted) {
        return new Rules(asking, assignment, pacing, onboarding, recruitment, wanted);
    }
}
