package org.touchstone.datasets;

import org.touchstone.catalog.PairFormat;

/**
 * A labelled file to be frozen as it is.
 *
 * @param name what people call the snapshot
 * @param seed decides with the shares which conversation goes where
 */
public record ImportLabelled(String name, PairFormat format, SplitShares shares, long seed) {

    public ImportLabelled {
        name = SnapshotName.checked(name);
    }
}
