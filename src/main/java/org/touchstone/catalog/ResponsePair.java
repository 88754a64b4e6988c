package org.touchstone.catalog;

import java.util.UUID;

/**
 * Which two responses a comparison is between. A response that is compared with several others has the same identifier in each of these
 * comparisons.
 */
public record ResponsePair(ComparisonId comparison, UUID first, UUID second) {}
