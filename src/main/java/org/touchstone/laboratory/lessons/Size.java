package org.touchstone.laboratory.lessons;

import java.util.Arrays;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.language.Shape;

/** The sizes of language models that experiments offer, with the largest rate at which each reads. */
@SuppressWarnings("ImmutableEnumChecker") // a shape consists of numbers
public enum Size {
    HALF_MILLION("half-million", Shape.HALF_MILLION, 2e-3, 1),
    TWO_MILLION("two-million", Shape.TWO_MILLION, 1.2e-3, 1.7),
    EIGHT_MILLION("eight-million", Shape.EIGHT_MILLION, 8e-4, 4.5);

    private static final String[] KEYS =
            Arrays.stream(values()).map(size -> size.key).toArray(String[]::new);

    private final String key;
    private final Shape shape;
    private final double rate;
    private final double cost;

    Size(String key, Shape shape, double rate, double cost) {
        this.key = key;
        this.shape = shape;
        this.rate = rate;
        this.cost = cost;
    }

    public static Size of(String key) {
        return Arrays.stream(values())
                .filter(size -> size.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No size " + key));
    }

    /** A field that asks for one of them. */
    public static Field one(String name) {
        return Field.choice(name, HALF_MILLION.key, KEYS);
    }

    /** A field that asks for any of them. */
    public static Field some(String name, String usual) {
        return Field.choices(name, usual, KEYS);
    }

    /** What it is called in settings and messages. */
    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    /** The peak of the schedule of reading; lessons go at a share of it. */
    public double rate() {
        return rate;
    }

    /** How long a token takes relative to the smallest model. */
    public double cost() {
        return cost;
    }
}
