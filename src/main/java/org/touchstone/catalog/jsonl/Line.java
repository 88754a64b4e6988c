package org.touchstone.catalog.jsonl;

/** One line of a file, by number from 1. */
public sealed interface Line {

    /** A line of well-formed text; {@code ended} says whether a line end follows it. */
    record Text(long number, String text, boolean ended) implements Line {}

    /** A line that cannot be read as text, and why. */
    record Unreadable(long number, String reason, String excerpt) implements Line {}
}
