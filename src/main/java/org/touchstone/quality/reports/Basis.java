package org.touchstone.quality.reports;

/**
 * What a report rests on.
 *
 * @param digest the same for the same data, and for other data another
 * @param judgments how many judgments are read, by which the work is judged to be short or long
 * @param changes how many judgments were ever given or taken back, which only grows
 */
public record Basis(String digest, long judgments, long changes) {}
