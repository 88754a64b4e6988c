package org.touchstone.laboratory;

/**
 * A cell that is done.
 *
 * @param seconds how long it took
 */
public record Finding(Cell cell, Measures measures, double seconds) {}
