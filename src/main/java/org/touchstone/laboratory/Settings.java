package org.touchstone.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.SuiteId;

/** What was written into the fields of an experiment, checked by {@link FieldCheck} before it is kept; by the fields' names. */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** The settings in the order of their names. */
    public Map<String, String> sorted() {
        return new TreeMap<>(values);
    }

    /** What was written, without blanks around it; empty where nothing was. */
    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public int whole(String field) {
        return Integer.parseInt(text(field));
    }

    public double decimal(String field) {
        return Double.parseDouble(text(field));
    }

    /** The words or numbers of a list. */
    public List<String> words(String field) {
        return Arrays.stream(text(field).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public List<Integer> wholes(String field) {
        return words(field).stream().map(Integer::valueOf).toList();
    }

    public List<Double> decimals(String field) {
        return words(field).stream().map(Double::valueOf).toList();
    }

    /** The snapshot that was chosen; empty where none was. */
    public Optional<SnapshotId> snapshot(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(SnapshotId::of);
    }

    /** The suite that was chosen; empty where none was. */
    public Optional<SuiteId> suite(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(SuiteId::of);
    }
}
