package org.touchstone.quality.consensus;

import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.Consensus;

/**
 * The labels of all comparisons of a study by the method that was chosen for it.
 *
 * @param method by its {@link org.touchstone.statistics.AggregationMethod#key key}
 * @param digest names the judgments that the labels rest on
 */
@NamedInterface("consensus")
public record LabelsNow(String method, String digest, Map<ComparisonId, SoftLabel> labels) {

    public LabelsNow {
        labels = Map.copyOf(labels);
    }

    /** The label of the comparison, unless its judgments are no longer those that the label rests on. */
    public Optional<SoftLabel> of(Consensus consensus) {
        return Optional.ofNullable(labels.get(consensus.comparison()))
                .filter(label -> label.votes().first() == consensus.first())
                .filter(label -> label.votes().ties() == consensus.ties())
                .filter(label -> label.votes().second() == consensus.second());
    }
}
