package org.touchstone.statistics;

/**
 * Strengths that were found for the things of {@link Duels}.
 *
 * @param strength of each thing, in logits; their mean is 0 among the things that comparisons connect
 * @param effects of the extras, in logits per unit
 * @param tie the logarithm of Davidson's ν; 0 where ties count as half votes
 * @param converged whether the last step was negligible; if not, the figures are not to be relied upon
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record DuelFit(double[] strength, double[] effects, double tie, boolean converged) {}
