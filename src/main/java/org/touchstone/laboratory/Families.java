package org.touchstone.laboratory;

import java.util.Arrays;
import org.touchstone.preference.Family;

/** Families of preference models as fields of experiments. */
public final class Families {

    private static final String[] KEYS =
            Arrays.stream(Family.values()).map(Family::key).toArray(String[]::new);

    private Families() {}

    /** One of them. */
    public static Field one(String name) {
        return Field.choice(name, Family.LEXICAL.key(), KEYS);
    }

    /** Any of them. */
    public static Field some(String name, String usual) {
        return Field.choices(name, usual, KEYS);
    }

    /** How long a training of the family takes relative to the quickest; a rough guess, for progress only. */
    public static double cost(Family family) {
        return switch (family) {
            case LEXICAL -> 1;
            case HYBRID -> 3;
            case FROZEN -> 5;
            case FINETUNED -> 60;
        };
    }
}
