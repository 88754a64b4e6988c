package org.touchstone.quality.calibration;

import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Side;

/**
 * The next comparison for a researcher to judge.
 *
 * @param done how many the researcher has judged already
 */
public record Task(Item item, ComparisonId comparison, int done, int total, Side sideOfFirst) {

    /** Where the comparison stands in the sample, from 1. */
    public int place() {
        return item.place();
    }
}
