package org.touchstone.quality.web;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number from 1 on
 * @param pages how many there are, at least 1
 * @param of how many rows all pages have
 */
record Leaf<T>(List<T> rows, int number, int pages, int of) {

    static final int SIZE = 100;

    /** The page of that number, or the nearest that there is. */
    static <T> Leaf<T> of(List<T> all, int wanted) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        int number = Math.clamp(wanted, 1, pages);
        int from = (number - 1) * SIZE;
        return new Leaf<>(all.subList(from, Math.min(from + SIZE, all.size())), number, pages, all.size());
    }

    /** The place of the first row among all, from 1 on. */
    public int first() {
        return (number - 1) * SIZE + 1;
    }

    /** The place of the last row. */
    public int last() {
        return first() + rows.size() - 1;
    }
}
