package org.touchstone.datasets.privacy;

import java.util.List;

/** The words around a find, with every letter and digit of this and other finds hidden. */
final class Excerpt {

    private static final int AROUND = 40;
    private static final int LONGEST_FIND = 120;
    private static final String HIDDEN = "•";

    private Excerpt() {}

    /** The excerpt; {@code all} is everything that was found in the text. */
    static String of(String text, Match match, List<Match> all) {
        int from = Math.max(0, match.start() - AROUND);
        int to = Math.min(text.length(), Math.min(match.end(), match.start() + LONGEST_FIND) + AROUND);
        var shown = new StringBuilder(from > 0 ? "…" : "");
        for (int at = whole(text, from); at < to; at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            shown.append(isIn(all, at) ? hidden(point) : Character.toString(point));
        }
        return shown.append(to < text.length() ? "…" : "")
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The place, or the next one where it lies within a character of two parts. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static boolean isIn(List<Match> all, int at) {
        return all.stream().anyMatch(match -> match.start() <= at && at < match.end());
    }

    private static String hidden(int point) {
        return Character.isLetterOrDigit(point) ? HIDDEN : Character.toString(point);
    }
}
