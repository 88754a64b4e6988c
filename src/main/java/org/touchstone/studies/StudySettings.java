package org.touchstone.studies;

/**
 * How the comparisons of a study are judged.
 *
 * @param name 1 to 120 characters
 * @param question the sentence above the two responses, 1 to 300 characters
 * @param overlap how many workers judge each comparison, 1 to 25
 * @param ties whether "about the same" is an answer
 * @param guidelines Markdown, at most 50,000 characters
 * @param contentWarning whether the texts may upset: responses are blurred until clicked
 */
public record StudySettings(
        String name,
        String question,
        Orientation orientation,
        Scale scale,
        int overlap,
        boolean ties,
        String guidelines,
        boolean contentWarning) {

    /** The most workers that may judge one comparison. */
    public static final int MOST_OVERLAP = 25;

    /** The longest guidelines, in characters. */
    public static final int LONGEST_GUIDELINES = 50_000;

    public StudySettings {
        name = line("name", name, 120);
        question = line("question", question, 300);
        if (overlap < 1 || overlap > MOST_OVERLAP) {
            throw new InvalidStudySetting("overlap", "The overlap lies between 1 and 25 but was " + overlap);
        }
        if (guidelines.length() > LONGEST_GUIDELINES) {
            throw new InvalidStudySetting(
                    "guidelines", "Guidelines have at most 50,000 characters but these have " + guidelines.length());
        }
        if (guidelines.indexOf('\0') >= 0) {
            throw new InvalidStudySetting("guidelines", "The guidelines hold a character that cannot be stored");
        }
    }

    private static String line(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidStudySetting(field, "The " + field + " may not be empty");
        }
        if (stripped.length() > longest) {
            throw new InvalidStudySetting(
                    field,
                    "The " + field + " has at most " + longest + " characters but this has " + stripped.length());
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidStudySetting(field, "The " + field + " is one line without control characters");
        }
        return stripped;
    }
}
