package org.touchstone.catalog.stackexchange;

import java.util.Comparator;

/**
 * Where a post belongs. In this order every question comes right before its answers, wherever they stand in the dump.
 *
 * @param dump which of several dumps in one file, since each counts its posts from 1
 * @param question the question's Id, its own or that of the question it answers
 * @param id its own Id
 * @param line where it stands in the file, from 1
 */
record Key(long dump, long question, boolean answer, long id, long line) implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::dump)
            .thenComparingLong(Key::question)
            .thenComparing(Key::answer)
            .thenComparingLong(Key::id)
            .thenComparingLong(Key::line);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    boolean isOfOneQuestionWith(Key other) {
        return dump == other.dump && question == other.question;
    }
}
