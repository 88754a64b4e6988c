package org.touchstone.evaluation.inquiries;

import org.touchstone.support.Progress;

/**
 * One kind of figures. Every bean of this type is worked on by the background job.
 *
 * @param <R> the findings: a record that JSON keeps as it is
 */
public interface InquiryKind<R> {

    /** What the kind is called in the database: small letters and hyphens. */
    String name();

    /** Goes up with every change of what is computed or how it is written down; findings of other versions are not shown. */
    int version();

    Class<R> type();

    /** Names the data that the answer would rest on now: other data, another digest. Refuses what is not there. */
    String digest(Question question);

    /** Whether the answer is there within a second or two, so that somebody may wait for it. */
    boolean isQuick(Question question);

    /** Works the answer out; the same data gives the same answer. Called outside of a transaction. A refusal says why there is none. */
    R compute(Question question, Progress progress);
}
