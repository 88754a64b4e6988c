package org.touchstone.quality.calibration;

/**
 * Answers that a researcher can still take back, since no figure that they have seen rests on them.
 *
 * @param last the item answered last
 * @param answers how many there are, at least one
 */
public record Open(Item last, int answers) {}
