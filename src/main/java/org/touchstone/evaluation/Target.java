package org.touchstone.evaluation;

import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;

/** What a model is measured on. */
public sealed interface Target {

    /** The items of a suite. */
    record OnSuite(SuiteId suite) implements Target {}

    /** The pairs of one split of a snapshot. */
    record OnSnapshot(SnapshotId snapshot, Split split) implements Target {}
}
