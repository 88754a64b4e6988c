package org.touchstone.support;

/** Hears how far some work is. */
@FunctionalInterface
public interface Progress {

    /** For whoever waits for the end anyway. */
    Progress UNHEARD = (_, _) -> {};

    /** Says that so many steps of the work are done; to be called every few seconds at least. May throw, to end the work. */
    void report(int done, int total);
}
