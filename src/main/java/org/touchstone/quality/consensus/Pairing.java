package org.touchstone.quality.consensus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ResponsePair;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairedLabels;

/** Finds out which responses comparisons are between, and numbers these as they come. */
final class Pairing {

    private static final int BATCH = 10_000;

    private final Map<UUID, Integer> numbers = new HashMap<>();

    private Pairing() {}

    /** Asks the catalog once for every ten thousand comparisons; the same comparisons get the same numbers. */
    static PairedLabels of(Catalog catalog, List<ComparisonId> comparisons, Labels labels) {
        var pairs = new HashMap<ComparisonId, ResponsePair>();
        for (int from = 0; from < comparisons.size(); from += BATCH) {
            var batch = comparisons.subList(from, Math.min(comparisons.size(), from + BATCH));
            catalog.forEachResponsePair(batch, pair -> pairs.put(pair.comparison(), pair));
        }
        return new Pairing().numbered(comparisons, pairs, labels);
    }

    private PairedLabels numbered(
            List<ComparisonId> comparisons, Map<ComparisonId, ResponsePair> pairs, Labels labels) {
        var first = new int[comparisons.size()];
        var second = new int[comparisons.size()];
        for (int comparison = 0; comparison < first.length; comparison++) {
            var pair = pairs.get(comparisons.get(comparison));
            if (pair == null) {
                throw new IllegalStateException(
                        "Two were compared, but there are not two: " + comparisons.get(comparison));
            }
            first[comparison] = number(pair.first());
            second[comparison] = number(pair.second());
        }
        return new PairedLabels(labels, numbers.size(), first, second);
    }

    private int number(UUID response) {
        return numbers.computeIfAbsent(response, _ -> numbers.size());
    }
}
