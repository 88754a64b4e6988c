package org.touchstone.preference.web;

import java.util.List;
import org.touchstone.preference.Explanation;

/**
 * A piece of a response and how strongly it is marked.
 *
 * @param style {@code p1} to {@code p4} for what raises the score and {@code n1} to {@code n4} for what lowers it, 4 for the most;
 *     empty for what hardly matters
 */
record Shaded(String text, String style) {

    private static final int STEPS = 4;

    /** Below this share of the strongest piece nothing is marked. */
    private static final double FAINT = 0.08;

    static List<Shaded> of(Explanation explanation, double strongest) {
        return explanation.pieces().stream()
                .map(piece -> new Shaded(piece.text(), style(piece.share(), strongest)))
                .toList();
    }

    private static String style(double share, double strongest) {
        double part = strongest == 0 ? 0 : Math.abs(share) / strongest;
        return part < FAINT ? "" : (share > 0 ? "p" : "n") + (int) Math.clamp(Math.ceil(part * STEPS), 1, STEPS);
    }
}
