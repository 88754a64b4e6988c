package org.touchstone.evaluation;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** What a model gives the responses of pairs, the first and the second of each, in the order of the pairs. */
final class Scores {

    private final double[] values;

    private Scores(double[] values) {
        this.values = values;
    }

    /** Of the first response of the first pair, of its second, of the first of the second pair, and so on. */
    static Scores of(double[] alternating) {
        if (alternating.length % 2 != 0) {
            throw new IllegalArgumentException("Two scores for each pair but " + alternating.length + " in all");
        }
        return new Scores(alternating.clone());
    }

    /** Reads what {@link #toBytes} wrote. */
    static Scores ofBytes(byte[] bytes) {
        var values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return of(values);
    }

    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    /** The scores of some of the pairs. */
    Scores on(int... pairs) {
        return new Scores(IntStream.of(pairs)
                .flatMap(pair -> IntStream.of(2 * pair, 2 * pair + 1))
                .mapToDouble(i -> values[i])
                .toArray());
    }

    int pairs() {
        return values.length / 2;
    }

    double first(int pair) {
        return values[2 * pair];
    }

    double second(int pair) {
        return values[2 * pair + 1];
    }

    /** For each pair, score of the first response minus score of the second. */
    double[] margins() {
        return IntStream.range(0, pairs())
                .mapToDouble(pair -> first(pair) - second(pair))
                .toArray();
    }
}
