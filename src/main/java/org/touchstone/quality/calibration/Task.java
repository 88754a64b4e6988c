package org.touchstone.quality.calibration;

import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Side;

/**
 * The next comparison for a researcher to judge.
 *
 * @param place of the item in the sample, from 1
 * @param done how many the researcher has judged already
 */
public record Task(ComparisonId comparison, int place, int done, int total, Side sideOfFirst) {}
