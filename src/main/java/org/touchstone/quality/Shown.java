package org.touchstone.quality;

import org.touchstone.statistics.Estimate;
import org.touchstone.support.Figure;

/** An estimate in the form that pages and the API share. */
public final class Shown {

    private Shown() {}

    /** The estimate as a figure, with what is missing. */
    public static Figure of(Estimate estimate) {
        var interval = estimate.interval();
        return new Figure(
                estimate.isDefined() ? estimate.value() : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                estimate.undefined());
    }
}
