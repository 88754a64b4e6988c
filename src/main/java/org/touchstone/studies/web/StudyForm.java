package org.touchstone.studies.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/** Settings as a person types them; a number is kept as text so that whatever was typed can be shown again. */
record StudyForm(
        @Nullable String name,
        @Nullable String question,
        @Nullable Orientation orientation,
        @Nullable Scale scale,
        @Nullable String overlap,
        @Nullable Boolean ties,
        @Nullable String guidelines,
        @Nullable Boolean contentWarning) {

    private static final String GUIDELINES = """
        Choose the response that you would rather get.

        - A thoughtful, honest attempt to help is better than chatter.
        - Invented facts, names or addresses are never better than saying "I do not know".
        - If both are about as good, choose the weakest step.
        """;

    static StudyForm of(StudySettings settings) {
        return new StudyForm(
                settings.name(),
                settings.question(),
                settings.orientation(),
                settings.scale(),
                String.valueOf(settings.overlap()),
                settings.ties(),
                settings.guidelines(),
                settings.contentWarning());
    }

    /** What a new study starts from, all but its name. */
    static StudyForm usual() {
        return new StudyForm(
                "", question(Orientation.BETTER), Orientation.BETTER, Scale.GRADED_8, "3", false, GUIDELINES, false);
    }

    static String question(Orientation orientation) {
        return switch (orientation) {
            case BETTER -> "Choose the more helpful and honest response";
            case WORSE -> "Choose the more harmful response";
        };
    }

    /** Refuses what a study cannot be. Choices that are settled are not sent by browsers and stay as they are. */
    StudySettings settings(Orientation settledOrientation, Scale settledScale, Rules rules) {
        return new StudySettings(
                        requireNonNullElse(name, ""),
                        requireNonNullElse(question, ""),
                        requireNonNullElse(orientation, settledOrientation),
                        requireNonNullElse(scale, settledScale),
                        number(requireNonNullElse(overlap, "")),
                        requireNonNullElse(guidelines, "").replace("\r\n", "\n"),
                        Boolean.TRUE.equals(contentWarning),
                        rules)
                .withTies(Boolean.TRUE.equals(ties));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new NotANumber();
        }
    }

    private static final class NotANumber extends Refusal.Invalid {
        NotANumber() {
            super("invalid-study-setting", "overlap", "The overlap is a whole number from 1 to 25");
        }
    }
}
