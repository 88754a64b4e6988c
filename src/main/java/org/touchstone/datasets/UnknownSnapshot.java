package org.touchstone.datasets;

import org.touchstone.support.Refusal;

/** No frozen snapshot has this identifier. */
final class UnknownSnapshot extends Refusal.NotFound {

    UnknownSnapshot(SnapshotId id) {
        super("unknown-snapshot", "There is no snapshot " + id);
    }
}
