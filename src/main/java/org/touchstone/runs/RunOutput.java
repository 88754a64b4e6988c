package org.touchstone.runs;

/**
 * What the processes of a run printed.
 *
 * @param host the machine that the latest of them was on
 * @param text the end of it
 */
public record RunOutput(String host, String text) {}
