package org.touchstone.statistics;

/** What becomes of the votes on two things, as a function of how far the first is ahead. */
public enum DuelModel {
    /** Bradley and Terry 1952; a tie counts as half a vote for each side: Glickman 1999. */
    HALF_WINS,
    /** Ties that are likelier between equals: Davidson 1970, as in {@link Davidson}. */
    DAVIDSON
}
