package org.touchstone.sampling;

import java.time.Instant;
import org.touchstone.datasets.PreferencePair;

/**
 * A comparison that people have answered.
 *
 * @param pair with the majority's preference as its label
 * @param conversation equal for the same conversation and its beginnings
 * @param at when it was first answered
 */
record Answered(PreferencePair pair, String conversation, Instant at) {}
