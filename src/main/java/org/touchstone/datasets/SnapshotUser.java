package org.touchstone.datasets;

import java.util.List;

/** A module that makes things of snapshots. Every one is asked before a snapshot may go. */
public interface SnapshotUser {

    /** What it has made of the snapshot, the newest first. */
    List<SnapshotUse> usesOf(SnapshotId snapshot);
}
