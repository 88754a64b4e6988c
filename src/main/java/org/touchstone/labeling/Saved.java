package org.touchstone.labeling;

import java.time.Instant;

/**
 * What was stored of an answer, as the worker saw it; answering the same again gives the same.
 *
 * @param strength steps towards the chosen side, 0 for a tie
 */
public record Saved(JudgmentId judgment, Choice choice, int strength, Instant at) {}
