package org.touchstone.quality.reports;

import org.touchstone.support.Progress;

/**
 * One kind of figures on the judgments of a study. Every bean of this type is worked on by the background job.
 *
 * @param <R> the figures: a record that JSON keeps as it is
 */
public interface ReportKind<R> {

    /** What the kind is called in the database: small letters and hyphens. */
    String name();

    /** Goes up with every change of what is computed or how it is written down; reports of other versions are not shown. */
    int version();

    Class<R> type();

    /** What a report would rest on now, within milliseconds however many judgments there are. */
    Basis basis(Asked asked);

    /** Works the figures out; the same data gives the same figures. Called outside of a transaction. */
    R compute(Asked asked, Progress progress);
}
