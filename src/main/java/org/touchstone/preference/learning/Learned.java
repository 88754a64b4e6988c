package org.touchstone.preference.learning;

import org.touchstone.preference.PreferenceScorer;
import org.touchstone.torch.Artifact;

/**
 * The outcome of training.
 *
 * @param scorer the model, ready to use
 * @param artifact the same model in its stored form
 * @param heldOut score difference, first minus second and already divided by the temperature, of each training pair as given by
 *     the members that have not seen its conversation; not a number where all of them have
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Learned(PreferenceScorer scorer, Artifact artifact, double[] heldOut) {}
