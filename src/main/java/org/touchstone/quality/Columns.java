package org.touchstone.quality;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The columns of {@link Ballots}, one entry for each judgment. */
record Columns(
        int[] workers,
        byte[] codes,
        byte[] strengths,
        long[] times,
        int[] activeMs,
        boolean[] simulated,
        boolean[] firstLeft,
        NavigableMap<String, byte[]> aspects) {

    static Columns ofSize(int size) {
        return new Columns(
                new int[size],
                new byte[size],
                new byte[size],
                new long[size],
                new int[size],
                new boolean[size],
                new boolean[size],
                new TreeMap<>());
    }

    int size() {
        return workers.length;
    }

    /** The same with room for more. */
    Columns grown(int size) {
        var longer = new TreeMap<String, byte[]>();
        aspects.forEach((name, said) -> longer.put(name, silent(Arrays.copyOf(said, size), said.length)));
        return new Columns(
                Arrays.copyOf(workers, size),
                Arrays.copyOf(codes, size),
                Arrays.copyOf(strengths, size),
                Arrays.copyOf(times, size),
                Arrays.copyOf(activeMs, size),
                Arrays.copyOf(simulated, size),
                Arrays.copyOf(firstLeft, size),
                longer);
    }

    /** The entries in another order. */
    Columns inOrder(int[] order) {
        var sorted = ofSize(order.length);
        aspects.forEach((name, _) -> sorted.aspects.put(name, new byte[order.length]));
        IntStream.range(0, order.length).forEach(to -> sorted.copy(to, this, order[to]));
        return sorted;
    }

    void say(String aspect, int at, int code) {
        aspects.computeIfAbsent(aspect, _ -> silent(new byte[size()], 0))[at] = (byte) code;
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
        return aspects.computeIfAbsent(name, _ -> silent(new byte[size()], 0));
    }

    private static byte[] silent(byte[] said, int from) {
        Arrays.fill(said, from, said.length, (byte) Ballots.SILENT);
        return said;
    }
}
