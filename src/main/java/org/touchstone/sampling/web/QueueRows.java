package org.touchstone.sampling.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.QueueEntry;
import org.touchstone.studies.StudyId;

/** Reads the front of a study's queue together with what its comparisons ask. */
@Component
class QueueRows {

    private final Queue queue;
    private final Catalog catalog;

    QueueRows(Queue queue, Catalog catalog) {
        this.queue = queue;
        this.catalog = catalog;
    }

    List<QueueRow> first(StudyId study, int limit) {
        var entries = queue.entries(study, limit);
        Map<ComparisonId, ComparisonView> comparisons =
                catalog.findAll(entries.stream().map(QueueEntry::comparison).toList()).stream()
                        .collect(Collectors.toMap(ComparisonView::id, Function.identity()));
        return IntStream.range(0, entries.size())
                .filter(i -> comparisons.containsKey(entries.get(i).comparison()))
                .mapToObj(i -> row(i, entries.get(i), comparisons))
                .toList();
    }

    private static QueueRow row(int index, QueueEntry entry, Map<ComparisonId, ComparisonView> comparisons) {
        var comparison = comparisons.get(entry.comparison());
        if (comparison == null) {
            throw new IllegalStateException("No comparison " + entry.comparison());
        }
        return QueueRow.of(index + 1, entry, comparison);
    }
}
