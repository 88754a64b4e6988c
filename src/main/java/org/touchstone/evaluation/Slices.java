package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Speaker;
import org.touchstone.evaluation.Figures.Slice;

/** Tells pairs apart by what they are, to see where a model is right. */
final class Slices {

    /** Differences up to this many characters are no difference in length: Dubois et al., AlpacaFarm, 2023. */
    private static final int SAME_LENGTH = 30;

    private static final int MUCH_LONGER = 200;
    private static final int MOST_STEPS = 4;
    private static final int MOST_TURNS = 4;

    private Slices() {}

    /** The name of a slice and its place among the slices of its kind. */
    private record Key(int place, String name) {}

    /** Every slice that has pairs: by category, strength, difference in length and turns. */
    static List<Slice> of(Scored decisive) {
        return Stream.of(
                        slices("category", decisive, Slices::category),
                        slices("strength", decisive, Slices::strength),
                        slices("length", decisive, Slices::length),
                        slices("turns", decisive, Slices::turns))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Slice> slices(String by, Scored scored, Function<Item, @Nullable Key> key) {
        double[] right = scored.right();
        Map<Key, List<Integer>> members =
                new TreeMap<>(Comparator.comparingInt(Key::place).thenComparing(Key::name));
        for (int row = 0; row < scored.size(); row++) {
            var own = key.apply(scored.items().get(row));
            if (own != null) {
                members.computeIfAbsent(own, _ -> new ArrayList<>()).add(row);
            }
        }
        return members.entrySet().stream()
                .map(slice -> slice(
                        by,
                        slice.getKey(),
                        slice.getValue().stream().mapToDouble(row -> right[row]).toArray()));
    }

    private static Slice slice(String by, Key key, double[] right) {
        return new Slice(by, key.name(), right.length, Measurement.wilson(right));
    }

    private static @Nullable Key category(Item item) {
        var category = item.category();
        return category == null ? null : new Key(0, category);
    }

    private static @Nullable Key strength(Item item) {
        var strength = item.pair().strength();
        if (strength == null) {
            return null;
        }
        int steps = (int) Math.clamp(Math.ceil(Math.abs(strength)), 1, MOST_STEPS);
        return new Key(steps, steps == 1 ? "up to 1 step" : "over %d, up to %d steps".formatted(steps - 1, steps));
    }

    private static Key length(Item item) {
        int longer = item.prefersFirst() ? item.extraLength() : -item.extraLength();
        if (Math.abs(longer) <= SAME_LENGTH) {
            return new Key(2, "preferred about as long");
        }
        if (longer > 0) {
            return longer > MUCH_LONGER ? new Key(4, "preferred much longer") : new Key(3, "preferred longer");
        }
        return longer < -MUCH_LONGER ? new Key(0, "preferred much shorter") : new Key(1, "preferred shorter");
    }

    private static Key turns(Item item) {
        int turns = Math.toIntExact(item.pair().conversation().turns().stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .count());
        int place = Math.min(turns, MOST_TURNS);
        return new Key(
                place,
                place == MOST_TURNS
                        ? MOST_TURNS + " user turns or more"
                        : place + " user turn" + (place == 1 ? "" : "s"));
    }
}
