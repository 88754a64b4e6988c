package org.touchstone.catalog;

/**
 * A line that was turned away.
 *
 * @param line its number in the file, from 1
 * @param excerpt how it begins
 */
public record RejectedLine(long line, String reason, String excerpt) {}
