package org.touchstone.preference.lexical;

import java.util.List;
import java.util.regex.Pattern;

/** Length and format of a text as numbers: the logarithm of one plus each count. */
final class Surface {

    /** How many numbers there are. */
    static final int SIZE = 12;

    /** What the numbers are called, in their order. */
    static final List<String> NAMES = List.of(
            "characters",
            "words",
            "lines",
            "list-lines",
            "headers",
            "bold",
            "code",
            "questions",
            "exclamations",
            "numbers",
            "first-person",
            "second-person");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern LIST_LINE = Pattern.compile("(?m)^\\s*(?:[-*•]|\\d+[.)])\\s");
    private static final Pattern HEADER = Pattern.compile("(?m)^#{1,6}\\s");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?iU)\\b(?:i|me|my)\\b");
    private static final Pattern SECOND_PERSON = Pattern.compile("(?iU)\\byour?\\b");

    private Surface() {}

    /**
     * Characters, words, lines, list lines, headers, bold passages, code marks, question marks, exclamation marks, numbers, first-person
     * and second-person words, in this order.
     */
    static double[] of(String text) {
        return new double[] {
            Math.log1p(text.length()),
            count(WORD, text),
            count('\n', text),
            count(LIST_LINE, text),
            count(HEADER, text),
            count(BOLD, text),
            count('`', text),
            count('?', text),
            count('!', text),
            count(DIGITS, text),
            count(FIRST_PERSON, text),
            count(SECOND_PERSON, text)
        };
    }

    private static double count(Pattern pattern, String text) {
        return Math.log1p((double) pattern.matcher(text).results().count());
    }

    private static double count(char sought, String text) {
        return Math.log1p((double) text.chars().filter(c -> c == sought).count());
    }
}
