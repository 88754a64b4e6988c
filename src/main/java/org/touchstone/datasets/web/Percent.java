package org.touchstone.datasets.web;

import org.touchstone.datasets.SplitShares;

/** Shares as forms hold them. */
final class Percent {

    private Percent() {}

    static SplitShares shares(int train, int validation, int test) {
        return new SplitShares(train / 100.0, validation / 100.0, test / 100.0);
    }
}
