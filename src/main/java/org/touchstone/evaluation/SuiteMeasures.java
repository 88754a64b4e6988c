package org.touchstone.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.support.Figure;

/** What is worked out of suites once, as neither they nor measurements ever change: rules of thumb, and models beside each other. */
@Component
class SuiteMeasures {

    private final Suites suites;
    private final EvaluationTable table;
    private final Map<SuiteId, Rules> rules = new ConcurrentHashMap<>();
    private final Map<Two, Optional<Figure>> behind = new ConcurrentHashMap<>();

    SuiteMeasures(Suites suites, EvaluationTable table) {
        this.suites = suites;
        this.table = table;
    }

    /** The accuracy of preferring the longer response, and of preferring the shorter one. */
    record Rules(Figure longer, Figure shorter) {}

    private record Two(SuiteId suite, EvaluationId better, EvaluationId other) {}

    Rules rules(SuiteId suite) {
        return rules.computeIfAbsent(suite, id -> rules(suites.items(id)));
    }

    private static Rules rules(List<Item> items) {
        double[] longer = items.stream().mapToDouble(Item::extraLength).toArray();
        double[] shorter =
                items.stream().mapToDouble(item -> -item.extraLength()).toArray();
        return new Rules(accuracy(Scored.of(items, longer)), accuracy(Scored.of(items, shorter)));
    }

    private static Figure accuracy(Scored scored) {
        var decisive = scored.decisive();
        return Intervals.share(decisive.right(), decisive.conversations());
    }

    /** The better one's accuracy minus the other's, pair by pair; nothing where a measurement is too old to have kept its scores. */
    Optional<Figure> behind(SuiteId suite, EvaluationId better, EvaluationId other) {
        return behind.computeIfAbsent(new Two(suite, better, other), this::compare);
    }

    private Optional<Figure> compare(Two two) {
        return table.scores(two.better())
                .flatMap(better -> table.scores(two.other())
                        .map(other ->
                                difference(Scored.of(suites.items(two.suite()), better.margins()), other.margins())));
    }

    private static Figure difference(Scored better, double[] others) {
        var decisive = better.decisive();
        double[] own = decisive.right();
        double[] right = better.by(others).decisive().right();
        double[] differences = IntStream.range(0, own.length)
                .mapToDouble(row -> own[row] - right[row])
                .toArray();
        return Intervals.mean(differences, decisive.conversations());
    }
}
