package org.touchstone.dashboard.web;

import org.touchstone.support.Phrase;

/**
 * One station of the loop on the overview page.
 *
 * @param count how many things there are at this station
 * @param unit what the count counts
 */
record LoopStep(Phrase name, long count, Phrase unit, String link) {}
