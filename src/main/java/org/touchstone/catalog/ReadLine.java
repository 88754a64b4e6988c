package org.touchstone.catalog;

import java.util.List;

/** What one line of a file turned out to be; lines are counted from 1, and blank ones are passed over. */
public sealed interface ReadLine {

    /** Where the line stands in the file, from 1. */
    long line();

    /** A line that holds what is to be judged, with the votes that it brought. */
    record Candidates(long line, CandidateSet set, List<Vote> votes) implements ReadLine {

        public Candidates {
            votes = List.copyOf(votes);
        }

        Candidates(long line, CandidateSet set) {
            this(line, set, List.of());
        }

        /** The pair, where the reader takes nothing but pairs. */
        public CandidatePair pair() {
            return set.pair();
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
