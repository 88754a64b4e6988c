package org.touchstone.quality.workers;

import org.touchstone.accounts.PersonId;

/**
 * That workers of a study are paused as soon as a rule proposes it.
 *
 * @param message what a paused worker reads
 * @param setBy who said so, in whose name workers are paused
 */
public record PauseRule(String message, PersonId setBy) {}
