package org.touchstone.datasets.privacy;

import java.util.List;

/** The words around a find, with every letter and digit of this and other finds hidden. */
final class Excerpt {

    private static final int AROUND = 40;
    private static final int LONGEST_FIND = 120;
    private static final String HIDDEN = "•";

    private Excerpt() {}

    /** @param all everything that was found in the text */
    static String of(String text, Match match, List<Match> all) {
        int from = Math.max(0, match.start() - AROUND);
        int to = Math.min(text.length(), Math.min(match.end(), match.start() + LONGEST_FIND) + AROUND);
        var shown = new StringBuilder(from > 0 ? "…" : "");
        text.codePoints()
                .collect(
                        () -> new int[1],
                        (at, point) -> {
                            if (at[0] >= from && at[0] < to) {
                                shown.append(isIn(all, at[0]) ? hidden(point) : Character.toString(point));
                            }
                            at[0] += Character.charCount(point);
                        },
                        (_, _) -> {});
        return shown.append(to < text.length() ? "…" : "")
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isIn(List<Match> all, int at) {
        return all.stream().anyMatch(match -> match.start() <= at && at < match.end());
    }

    private static String hidden(int point) {
        return Character.isLetterOrDigit(point) ? HIDDEN : Character.toString(point);
    }
}
