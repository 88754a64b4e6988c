package org.touchstone.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.support.Phrase;

/**
 * A part of an experiment that is worked out by itself.
 *
 * @param at where it lies in the plan, such as {@code loss: ranked, pairs: 500, seed: 2}
 * @param cost how long it takes relative to the others; positive
 */
public record Cell(Map<String, String> at, double cost) {

    public Cell {
        at = Map.copyOf(at);
        if (!(cost > 0)) {
            throw new IllegalArgumentException("A cell costs something but was to cost " + cost);
        }
    }

    /** Where it lies along one axis. */
    public String at(String axis) {
        return Optional.ofNullable(at.get(axis)).orElseThrow(() -> new IllegalArgumentException("No axis " + axis));
    }

    public int whole(String axis) {
        return Integer.parseInt(at(axis));
    }

    public double decimal(String axis) {
        return Double.parseDouble(at(axis));
    }

    /** Whether it lies here along these axes. */
    public boolean lies(Map<String, String> here) {
        return at.entrySet().containsAll(here.entrySet());
    }

    /** The same place as people are told it, an axis each: {@code laboratory.at.AXIS} with the number, or with what was chosen. */
    public List<Phrase> said() {
        return new TreeMap<>(at)
                .entrySet().stream()
                        .map(along -> along.getValue().matches("[\\d.]+")
                                ? Phrase.of("laboratory.at." + along.getKey(), along.getValue())
                                : Phrase.of(
                                        "laboratory.at." + along.getKey(),
                                        Phrase.of("laboratory.choice." + along.getValue())))
                        .toList();
    }

    /** The same place in one line, the axes in the order of their names. */
    public String name() {
        var name = new StringBuilder();
        new TreeMap<>(at)
                .forEach((axis, place) -> name.append(name.isEmpty() ? "" : ", ")
                        .append(axis)
                        .append(' ')
                        .append(place));
        return name.toString();
    }
}
