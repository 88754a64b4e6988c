package org.touchstone.quality.consensus;

import org.touchstone.quality.reports.Found.Work;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The labels of the judgments as they stand now are still being worked out, or could not be. */
final class LabelsUnderWay extends Refusal.Conflict {

    private final boolean underWay;

    LabelsUnderWay(Work work) {
        super(
                "labels-under-way",
                work.underWay()
                        ? "The labels are being worked out, " + work.percent() + "% of it is done; ask again"
                        : "The labels could not be worked out: " + work.problem(),
                work.underWay() ? Integer.valueOf(work.percent()) : String.valueOf(work.problem()));
        underWay = work.underWay();
    }

    @Override
    public Phrase phrase() {
        return phrase(underWay ? ".working" : ".failed");
    }
}
