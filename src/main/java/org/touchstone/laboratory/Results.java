package org.touchstone.laboratory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.statistics.ClusteredMean;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** Findings by where they lie, those that differ only by their seed taken together. */
public final class Results {

    /** The measure that holds {@link Exam#right} or its like. */
    public static final String RIGHT = "right";

    /** The measure that holds {@link Exam#conversations}. */
    public static final String CONVERSATIONS = "conversations";

    private static final double LEVEL = 0.95;

    private final List<Finding> findings;

    public Results(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Those that lie here. */
    public List<Finding> at(Map<String, String> here) {
        return findings.stream().filter(finding -> finding.cell().lies(here)).toList();
    }

    /** How far the exam was got right here; empty before anything is done. */
    public Optional<Marks> marks(Map<String, String> here) {
        var there = at(here);
        return there.isEmpty() ? Optional.empty() : Optional.of(Marks.of(there, RIGHT, CONVERSATIONS));
    }

    /** The mean over seeds of a number found here, with Student's interval, which holds what other seeds would do; empty before anything is done. */
    public Optional<Estimate> mean(Map<String, String> here, ToDoubleFunction<Measures> number) {
        var numbers = at(here).stream()
                .mapToDouble(finding -> number.applyAsDouble(finding.measures()))
                .toArray();
        return numbers.length == 0 ? Optional.empty() : Optional.of(mean(numbers));
    }

    /** The mean of some numbers with Student's interval. */
    public static Estimate mean(double... numbers) {
        return ClusteredMean.of(numbers, IntStream.range(0, numbers.length).toArray(), LEVEL);
    }

    /** Accuracies along an axis, everything else being equal. */
    public Line accuracies(Phrase name, Map<String, String> here, String axis, List<Integer> places) {
        return new Line(
                name,
                places.stream()
                        .flatMap(place -> marks(with(here, axis, place.toString())).stream()
                                .map(marks -> Drawing.point(place, marks.accuracy())))
                        .toList());
    }

    /** The same as numbers; null where nothing is done. */
    public Row accuracyRow(Phrase name, Map<String, String> here, String axis, List<Integer> places) {
        var row = new ArrayList<@Nullable Double>();
        for (var place : places) {
            row.add(marks(with(here, axis, place.toString()))
                    .map(marks -> marks.accuracy().value())
                    .orElse(null));
        }
        return new Row(name, row);
    }

    /** By how much more was got right here than there, or not known. */
    public Report.Claim better(Phrase shape, Map<String, String> here, Map<String, String> there) {
        var first = marks(here);
        var second = marks(there);
        return first.isPresent() && second.isPresent()
                ? Drawing.claim(shape, first.get().above(second.get()))
                : Drawing.unknown(shape);
    }

    /** A place moved along an axis. */
    public static Map<String, String> with(Map<String, String> here, String axis, String place) {
        var moved = new HashMap<>(here);
        moved.put(axis, place);
        return Map.copyOf(moved);
    }
}
