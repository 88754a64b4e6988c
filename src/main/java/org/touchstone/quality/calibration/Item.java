package org.touchstone.quality.calibration;

import java.util.UUID;

/**
 * What a researcher judges, as a page showed it; the same place of another sample is another item.
 *
 * @param place in the sample, from 1
 */
public record Item(UUID sample, int place) {}
