package org.touchstone.studies;

import java.util.regex.Pattern;

/** What texts of a study may be. */
final class Words {

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\((\\d{1,6})\\)");

    private Words() {}

    /** One line that says something. */
    static String line(String field, String text, int longest) {
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

    /** The name of a copy: {@code Trial} becomes {@code Trial (2)}, and that {@code Trial (3)}. */
    static String numbered(String name, int longest) {
        var found = NUMBERED.matcher(name);
        boolean again = found.matches();
        var stem = again ? found.group(1) : name;
        var number = " (" + (again ? Integer.parseInt(found.group(2)) + 1 : 2) + ")";
        return stem.substring(0, Math.min(stem.length(), longest - number.length())) + number;
    }

    /** Text of any number of lines, or none. */
    static String text(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidStudySetting(
                    field,
                    "The %s has at most %,d characters but this has %d".formatted(field, longest, text.length()));
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidStudySetting(field, "The " + field + " holds a character that cannot be stored");
        }
        return text;
    }
}
