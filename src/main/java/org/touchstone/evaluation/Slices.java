package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
    private static final int MOST_SOURCES = 40;

    private Slices() {}

    /** The name of a slice and its place among the slices of its kind. */
    private record Key(int place, String name) {}

    /** What a row of scored pairs is filed under; nothing where it is in no slice of the kind. */
    private interface Filing extends IntFunction<Stream<Key>> {}

    /** Decisive pairs of one kind, by their rows. */
    @SuppressWarnings("ArrayRecordComponent") // rows in bulk, never compared as values
    record Group(String by, String name, int[] rows) {

        double[] of(double[] values) {
            return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
        }

        int[] of(int[] values) {
            return IntStream.of(rows).map(row -> values[row]).toArray();
        }
    }

    /** Every slice that has pairs: those of {@link #groups} and those by score difference. */
    static List<Slice> of(Scored decisive) {
        double[] right = decisive.right();
        double[] margins = decisive.margins();
        return Stream.concat(
                        groups(decisive).stream(), groups("margin", decisive, row -> Stream.of(margin(margins[row]))))
                .map(group ->
                        new Slice(group.by(), group.name(), group.rows().length, Intervals.wilson(group.of(right))))
                .toList();
    }

    /** What does not depend on the model: category, strength, votes, difference in length, turns and source. */
    static List<Group> groups(Scored decisive) {
        return Stream.of(
                        groups("category", decisive, by(decisive, Slices::category)),
                        groups("strength", decisive, by(decisive, Slices::strength)),
                        groups("votes", decisive, votes(decisive)),
                        groups("length", decisive, by(decisive, Slices::length)),
                        groups("turns", decisive, by(decisive, Slices::turns)),
                        groups(
                                        "source",
                                        decisive,
                                        row -> sources(decisive.items().get(row)))
                                .limit(MOST_SOURCES))
                .flatMap(Function.identity())
                .toList();
    }

    private static Filing by(Scored scored, Function<Item, @Nullable Key> key) {
        return row -> Stream.ofNullable(key.apply(scored.items().get(row)));
    }

    private static Stream<Group> groups(String by, Scored scored, Filing filing) {
        Map<Key, List<Integer>> members =
                new TreeMap<>(Comparator.comparingInt(Key::place).thenComparing(Key::name));
        for (int row = 0; row < scored.size(); row++) {
            int filed = row;
            filing.apply(row)
                    .forEach(key ->
                            members.computeIfAbsent(key, _ -> new ArrayList<>()).add(filed));
        }
        return members.entrySet().stream()
                .map(slice -> new Group(
                        by,
                        slice.getKey().name(),
                        slice.getValue().stream().mapToInt(Integer::intValue).toArray()));
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

    /** Whether all who stand behind a label said the same. Only where labels are shares do they tell: a majority looks like everybody. */
    private static Filing votes(Scored scored) {
        boolean shares = scored.items().stream()
                .mapToDouble(item -> item.pair().label())
                .anyMatch(label -> label > 0 && label < 1);
        return by(scored, item -> shares ? votes(item) : null);
    }

    private static @Nullable Key votes(Item item) {
        if (item.pair().votes() < 2) {
            return null;
        }
        boolean unanimous = item.pair().label() == 0 || item.pair().label() == 1;
        return unanimous ? new Key(0, "all voted alike") : new Key(1, "votes were divided");
    }

    private static Key margin(double margin) {
        double size = Math.abs(margin);
        if (size < 1) {
            return size < 0.5 ? new Key(0, "under 0.5") : new Key(1, "0.5 to 1");
        }
        return size < 2 ? new Key(2, "1 to 2") : new Key(3, "2 or more");
    }

    /** A pair counts for each of the two that wrote it. */
    private static Stream<Key> sources(Item item) {
        return Stream.of(item.sources().first(), item.sources().second())
                .filter(Objects::nonNull)
                .distinct()
                .map(source -> new Key(0, source));
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
