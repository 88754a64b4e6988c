package org.touchstone.catalog;

import java.util.List;

/** Takes votes in that came with pairs. */
@FunctionalInterface
public interface VoteSink {

    /** A pair that is in the catalog, with the votes of its line in the file's order, each by somebody with a name. */
    record Voted(long line, ComparisonId comparison, List<Vote> votes) {}

    /**
     * Votes of a line that were left out.
     *
     * @param reason as a sentence for the person who sent the file
     */
    record LeftOut(long line, String reason) {}

    /**
     * What came of a batch.
     *
     * @param added votes that are in now
     * @param repeated votes that had been in before
     */
    record Taken(int added, int repeated, List<LeftOut> leftOut) {}

    /** Works within the transaction that stores the pairs. */
    Taken take(List<Voted> batch);
}
