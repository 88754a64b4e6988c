package org.touchstone.labeling;

import org.touchstone.catalog.ComparisonId;

/**
 * A comparison in a study's queue.
 *
 * @param overlap how many judgments it is to get
 * @param judged how many it has
 * @param leased how many workers have it open right now
 * @param gold whether its right answer is known and workers are measured by it
 */
public record QueueEntry(
        ComparisonId comparison, Priority priority, int overlap, int judged, int leased, boolean gold) {}
