package org.touchstone.statistics;

/**
 * How well a method predicts labels that it has not seen.
 *
 * @param logLoss mean of minus the logarithm of the probability it gave the held-out label, in nats: less is better
 * @param logLossError standard error of that mean over items
 * @param accuracy share of held-out labels that were the likeliest by the method
 * @param collapsed whether fitted to all labels it gives up a class that the majority sees, takes most workers for liars, or doubts what all agree on
 */
public record MethodScore(
        AggregationMethod method, double logLoss, double logLossError, double accuracy, boolean collapsed) {}
