package org.touchstone.datasets;

/** A snapshot is there for good; told inside the transaction that notes who froze it. */
public record SnapshotFrozen(SnapshotId snapshot) {}
