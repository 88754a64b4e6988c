package org.touchstone.quality.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.consensus.SoftLabel;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * A comparison whose label is not sure.
 *
 * @param about what the person in the conversation said last
 */
record DoubtfulRow(SoftLabel label, String about) {

    static DoubtfulRow of(SoftLabel label, ComparisonView comparison) {
        return new DoubtfulRow(
                label, comparison.pair().conversation().turns().getLast().content());
    }

    public Phrase first() {
        return percent(label.chances().first());
    }

    public Phrase tie() {
        return percent(label.chances().tie());
    }

    public Phrase second() {
        return percent(label.chances().second());
    }

    public String kind() {
        return CaseRow.slug(label.discord());
    }

    /** What researchers decided, in words. */
    public @Nullable Phrase decided() {
        Outcome decided = label.adjudicated();
        return decided == null ? null : CaseRow.outcome(decided);
    }

    private static Phrase percent(double share) {
        return Figure.percent(share, 0);
    }
}
