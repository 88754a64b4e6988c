package org.touchstone.catalog;

/** What the two responses of a comparison say, without the conversation: for figures over many comparisons. */
public record PairText(ComparisonId comparison, String first, String second) {}
