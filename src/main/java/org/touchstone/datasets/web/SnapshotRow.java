package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Origin;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Moment;

/** A snapshot in figures, as lists and pages show it. */
record SnapshotRow(
        SnapshotId id, String name, Source source, Parts parts, String digest, boolean simulated, String frozenAt) {

    static SnapshotRow of(SnapshotView view) {
        var source =
                new Source(view.study(), view.origin() == Origin.IMPORTED ? "imported labels" : "judgments of a study");
        return new SnapshotRow(
                view.id(),
                view.name(),
                source,
                Parts.of(view),
                view.digest().substring(0, 12),
                view.simulated(),
                Moment.text(view.frozenAt()));
    }

    /** Where the labels come from. */
    record Source(@Nullable StudyId study, String words) {}

    /** How many pairs there are. */
    record Parts(String all, String train, String validation, String test) {

        static Parts of(SnapshotView view) {
            return new Parts(
                    "%,d".formatted(view.size()),
                    "%,d".formatted(view.count(Split.TRAIN)),
                    "%,d".formatted(view.count(Split.VALIDATION)),
                    "%,d".formatted(view.count(Split.TEST)));
        }
    }
}
