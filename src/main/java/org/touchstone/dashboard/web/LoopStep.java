package org.touchstone.dashboard.web;

/**
 * One station of the loop on the overview page.
 *
 * @param count how many things there are at this station
 * @param unit what the count counts
 */
record LoopStep(String name, long count, String unit, String link) {}
