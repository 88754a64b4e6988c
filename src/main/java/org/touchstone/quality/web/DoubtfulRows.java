package org.touchstone.quality.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.quality.consensus.ConsensusReport;
import org.touchstone.quality.consensus.SoftLabel;
import org.touchstone.quality.consensus.SoftLabels;

/** Adds texts to the least certain labels. */
@Component
class DoubtfulRows {

    private static final int SHOWN = 25;

    private final SoftLabels labels;
    private final Catalog catalog;

    DoubtfulRows(SoftLabels labels, Catalog catalog) {
        this.labels = labels;
        this.catalog = catalog;
    }

    /** The comparisons with the least sure labels, disputed or not. */
    List<DoubtfulRow> of(ConsensusReport report) {
        var least = labels.leastCertain(report, SHOWN);
        var shown = catalog.findAll(least.stream().map(SoftLabel::comparison).toList());
        return IntStream.range(0, least.size())
                .mapToObj(place -> DoubtfulRow.of(least.get(place), shown.get(place)))
                .toList();
    }
}
