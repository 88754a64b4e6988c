package org.touchstone.preference;

import org.touchstone.datasets.SnapshotId;

/** Told once, when a model has been trained and stored. */
public record ModelTrained(ModelId model, SnapshotId snapshot) {}
