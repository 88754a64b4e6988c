package org.touchstone.datasets;

import java.util.function.Predicate;

/** A rule that lets some votes count and others not. */
record VoteRule(PolicyRule rule, Predicate<Vote> counts) {}
