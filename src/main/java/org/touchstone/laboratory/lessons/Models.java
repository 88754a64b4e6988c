package org.touchstone.laboratory.lessons;

import java.util.Arrays;
import java.util.stream.Stream;
import org.touchstone.laboratory.Families;
import org.touchstone.laboratory.Field;
import org.touchstone.preference.Family;

/** Models that can be taught comparisons: small language models by their size, and families of preference models. */
public final class Models {

    private static final String[] KEYS = Stream.concat(
                    Arrays.stream(Size.values()).map(Size::key),
                    Arrays.stream(Family.values()).map(Family::key))
            .toArray(String[]::new);

    private Models() {}

    /** A field that asks for any of them. */
    public static Field some(String name, String usual) {
        return Field.choices(name, usual, KEYS);
    }

    /** Whether a model is one of a family of preference models, and no language model. */
    public static boolean isFamily(String key) {
        return Arrays.stream(Family.values()).anyMatch(family -> family.key().equals(key));
    }

    /** How long it learns from a pair relative to the others; a rough guess, for progress only. */
    public static double cost(String key) {
        return isFamily(key)
                ? Families.cost(Family.of(key)) / 4
                : 4 * Size.of(key).cost();
    }
}
