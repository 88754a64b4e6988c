package org.touchstone.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a cell found: numbers by name, one of each or many. Not-a-number says that something is undefined. */
public record Measures(Map<String, List<Double>> values) {

    public Measures {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
    }

    /** One number for each name, given in turn: {@code of("accuracy", 0.7, "pairs", 500)}. */
    public static Measures of(String name, double value) {
        return new Measures(Map.of(name, List.of(value)));
    }

    /** The same and one more number. */
    public Measures and(String name, double value) {
        return and(name, new double[] {value});
    }

    /** The same and many more numbers of one name. */
    public Measures and(String name, double[] many) {
        var more = new TreeMap<>(values);
        more.put(name, Arrays.stream(many).boxed().toList());
        return new Measures(more);
    }

    /** The number of this name. */
    public double one(String name) {
        return many(name)[0];
    }

    /** The numbers of this name. */
    public double[] many(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured as " + name))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }
}
