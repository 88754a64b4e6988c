package org.touchstone.sampling.web;

import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.QueueEntry;
import org.touchstone.support.Phrase;

/**
 * A comparison in the queue, as the page and the API show it.
 *
 * @param place 1 for the one that is handed out next
 * @param asks the last user turn
 * @param priority in [0, 1], the greater the sooner
 * @param judged how many judgments it has, of {@code overlap}
 */
record QueueRow(
        int place,
        ComparisonId comparison,
        String asks,
        double priority,
        String reason,
        int judged,
        int leased,
        int overlap,
        boolean gold) {

    /** The reason in the reader's language. */
    public Phrase why() {
        return Phrase.recalled("sampling.reason.", reason);
    }

    static QueueRow of(int place, QueueEntry entry, ComparisonView comparison) {
        return new QueueRow(
                place,
                entry.comparison(),
                comparison.pair().conversation().turns().getLast().content(),
                entry.priority().value(),
                entry.priority().reason(),
                entry.judged(),
                entry.leased(),
                entry.overlap(),
                entry.gold());
    }
}
