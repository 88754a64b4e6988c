package org.touchstone.quality;

import java.util.List;
import java.util.Locale;
import org.touchstone.support.Figure;

/**
 * The agreement of a study in parts.
 *
 * @param parts those with a comparison that two have judged, in an order that makes sense; of sources and files the most judged in front
 * @param omitted how many further parts there were, with fewer comparisons
 */
public record Breakdown(By by, List<Part> parts, int omitted) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /** What divides a study. */
    public enum By {
        /** What was asked beside the choice, such as which response is more honest. */
        ASPECT,
        /** By the mean of the strengths that the judgments of a comparison have, signs aside, in steps of the scale. */
        STRENGTH,
        /** By how long both responses are together, in characters. */
        LENGTH,
        /** By how far they differ in length, in characters. */
        LENGTH_GAP,
        /** By who wrote the two responses, in alphabetical order. */
        SOURCES,
        /** By the file that brought the comparison. */
        FILE,
        /** By the team of the judges: only the judgments of members of one team are set beside each other. */
        TEAM;

        /** The name that addresses and files use. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One part.
     *
     * @param name as the study knows it, or bounds such as {@code 120–480}; empty for what has no name
     * @param comparisons with at least two judgments
     * @param judgments of these
     * @param nominal Krippendorff's alpha on what was said, symmetrised over the names of the responses
     */
    public record Part(String name, int comparisons, int judgments, Figure leaveOneOut, Figure nominal) {}
}
