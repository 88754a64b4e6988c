package org.touchstone.datasets;

import java.util.List;
import java.util.UUID;

/**
 * Which texts of a snapshot are elsewhere too.
 *
 * @param part the part whose texts were looked for, such as "test"; "all" for all
 * @param conversations how many different conversations it has
 */
public record OverlapReport(String part, int conversations, List<Against> against) {

    /**
     * What was found in one other collection, or in the other parts of the snapshot itself.
     *
     * @param kind the kind of collection: snapshot, suite, or parts for the snapshot's own other parts
     * @param pairs how many pairs it has
     * @param samePairs how many of the part's pairs it has with the same conversation and the same two responses, in any order
     * @param sameConversations how many of the part's conversations it has, case and white space not counting
     * @param sameOpenings how many of the part's conversations begin with a user turn that begins one there
     * @param alike how many of the part's conversations are not there but one with a Jaccard index of at least {@value #LEAST} on runs of five
     *     words is
     * @param examples the first few, most alike first
     */
    public record Against(
            String kind,
            UUID id,
            String name,
            int pairs,
            int samePairs,
            int sameConversations,
            int sameOpenings,
            int alike,
            List<Example> examples) {

        /** Whether anything was found at all. */
        public boolean clean() {
            return samePairs + sameConversations + sameOpenings + alike == 0;
        }
    }

    /** From which index on two conversations count as near duplicates. */
    public static final double LEAST = 0.8;

    /** The last user turns of two conversations that are alike; their Jaccard index, 1 where they are the same. */
    public record Example(double jaccard, String here, String there) {}
}
