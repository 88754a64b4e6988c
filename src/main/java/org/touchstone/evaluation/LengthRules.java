package org.touchstone.evaluation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.touchstone.support.Figure;

/** What the rules of thumb reach on suites, each worked out once: a suite never changes. */
@Component
class LengthRules {

    private final Suites suites;
    private final Map<SuiteId, Both> known = new ConcurrentHashMap<>();

    LengthRules(Suites suites) {
        this.suites = suites;
    }

    /** The accuracy of preferring the longer response, and of preferring the shorter one. */
    record Both(Figure longer, Figure shorter) {}

    Both on(SuiteId suite) {
        return known.computeIfAbsent(suite, id -> both(suites.items(id)));
    }

    private static Both both(List<Item> items) {
        double[] longer = items.stream().mapToDouble(Item::extraLength).toArray();
        double[] shorter =
                items.stream().mapToDouble(item -> -item.extraLength()).toArray();
        return new Both(accuracy(items, longer), accuracy(items, shorter));
    }

    private static Figure accuracy(List<Item> items, double[] margins) {
        return new Measurement(Scored.of(items, margins)).against("", margins).accuracy();
    }
}
