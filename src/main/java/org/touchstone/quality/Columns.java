package org.touchstone.quality;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The columns of {@link Ballots}, one entry for each judgment. */
final class Columns {

    final int[] workers;
    final byte[] codes;
    final byte[] strengths;
    final long[] times;
    final int[] activeMs;
    final boolean[] simulated;
    final boolean[] firstLeft;

    /** What each judgment says of an aspect, by its name. */
    final NavigableMap<String, byte[]> aspects = new TreeMap<>();

    Columns(int size) {
        workers = new int[size];
        codes = new byte[size];
        strengths = new byte[size];
        times = new long[size];
        activeMs = new int[size];
        simulated = new boolean[size];
        firstLeft = new boolean[size];
    }

    int size() {
        return workers.length;
    }

    /** The same with room for more. */
    Columns grown(int size) {
        return filled(size, IntStream.range(0, size()).toArray());
    }

    /** The entries in another order. */
    Columns inOrder(int[] order) {
        return filled(order.length, order);
    }

    private Columns filled(int size, int[] from) {
        var filled = new Columns(size);
        IntStream.range(0, from.length).forEach(to -> filled.copy(to, this, from[to]));
        return filled;
    }

    void say(String aspect, int at, int code) {
        aspects.computeIfAbsent(aspect, _ -> silent(size()))[at] = (byte) code;
    }

    private void copy(int to, Columns other, int from) {
        workers[to] = other.workers[from];
        codes[to] = other.codes[from];
        strengths[to] = other.strengths[from];
        times[to] = other.times[from];
        activeMs[to] = other.activeMs[from];
        simulated[to] = other.simulated[from];
        firstLeft[to] = other.firstLeft[from];
        other.aspects.forEach((name, said) -> aspect(name)[to] = said[from]);
    }

    private byte[] aspect(String name) {
        return aspects.computeIfAbsent(name, _ -> silent(size()));
    }

    private static byte[] silent(int size) {
        var said = new byte[size];
        Arrays.fill(said, (byte) Ballots.SILENT);
        return said;
    }
}
