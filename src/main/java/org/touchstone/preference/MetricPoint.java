package org.touchstone.preference;

/** One point of a curve of a training run, such as the held-out log-loss after epoch 7. */
public record MetricPoint(String series, int step, double value) {}
