package org.touchstone.support;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** TeX within a text, with the signs around it that make it a formula. */
final class Formula extends CustomNode {

    /** The longest formula, in characters; what is longer stays text. */
    static final int LONGEST = 2_000;

    private static final Pattern SIGN = Pattern.compile("[\\\\^_{}=<>|+*/-]");
    private static final Pattern NAME = Pattern.compile("\\\\[a-zA-Z]+|\\\\text\\{[^}]*}");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,;]?\\s+\\S*\\p{L}{2}");

    private final String source;

    Formula(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /**
     * Whether what stands between the signs can be a formula rather than prose between two sums of money or two escaped
     * brackets.
     */
    static boolean isPlausible(String tex) {
        if (tex.isBlank() || tex.length() > LONGEST || tex.indexOf('`') >= 0) {
            return false;
        }
        var plain = NAME.matcher(tex).replaceAll("");
        boolean money = Character.isDigit(tex.strip().charAt(0));
        if (money && tex.indexOf('\\') < 0 && WORDS.matcher(plain).find()) {
            return false;
        }
        return SIGN.matcher(tex).find() || !LONG_WORD.matcher(plain).find();
    }
}
