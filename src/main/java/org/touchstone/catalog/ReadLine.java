package org.touchstone.catalog;

import java.util.List;

/** What one line of a file turned out to be; lines are counted from 1, and blank ones are passed over. */
public sealed interface ReadLine {

    /** Where the line stands in the file, from 1. */
    long line();

    /** A line that holds what is to be judged: one set of responses or, in formats of whole trees, several. */
    record Candidates(long line, List<ReadSet> sets) implements ReadLine {

        public Candidates {
            sets = List.copyOf(sets);
            if (sets.isEmpty()) {
                throw new IllegalArgumentException("A line without anything to be judged is rejected");
            }
        }

        /** The pair, in formats whose lines hold one each. */
        public CandidatePair pair() {
            return sets.getFirst().set().pair();
        }
    }

    /**
     * A line that is not in the format.
     *
     * @param reason what is wrong with it, as a sentence for the person who sent the file
     * @param excerpt how the line begins; may be empty
     */
    record Rejected(long line, String reason, String excerpt) implements ReadLine {}
}
