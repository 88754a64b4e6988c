package org.touchstone.quality;

import java.util.Locale;
import org.touchstone.support.Figure;

/**
 * What agreement would be without the judgments of some workers.
 *
 * @param without how many workers are left out
 * @param judgments those that remain
 * @param comparisons those that remain with at least two judgments
 */
public record Cleaning(Rule rule, int without, int judgments, int comparisons, Figure leaveOneOut, Figure nominal) {

    /** Who is left out. */
    public enum Rule {
        /** Nobody. */
        NOBODY,
        /** Programs. */
        SIMULATED,
        /** Whose share of the left side stands out among all workers: nothing in that choice refers to agreement. */
        LEANING,
        /**
         * Who agrees with the others significantly less often than everybody does on average: the interval lies below. Leaving these out
         * raises agreement by how they are chosen.
         */
        DISSENTING,
        /** Both of the last. */
        LEANING_OR_DISSENTING;

        /** The name that addresses and files use. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
