package org.touchstone.labeling;

import java.time.Instant;

/**
 * What was stored of an answer, as the worker saw it; answering the same again gives the same.
 *
 * @param strength steps towards the chosen side, 0 where none was chosen
 * @param details by the positions on the worker's screen
 */
public record Saved(JudgmentId judgment, Choice choice, int strength, Details details, Instant at) {}
