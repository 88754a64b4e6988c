package org.touchstone.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;

/**
 * What stands behind the label of a pair.
 *
 * @param comparison where conversation and responses are in the catalog; null where the pair came in a labelled file
 * @param margin how much better the chosen response should score, at least 0; null where the label policy gives none
 * @param held what each worker said, oldest first; nothing where a file told only the label
 */
public record Backing(
        @Nullable ComparisonId comparison,
        Sources sources,
        @Nullable Double margin,
        Said held) {

    /** Nothing is known beside the label. */
    public static final Backing NONE = new Backing(null, Sources.UNKNOWN, null, List.of());

    public Backing(@Nullable ComparisonId comparison, Sources sources, @Nullable Double margin, List<FrozenVote> said) {
        this(comparison, sources, margin, Said.of(said));
    }

    /** What each worker said, oldest first; empty where a file told only the label. */
    public List<FrozenVote> said() {
        return held.votes();
    }

    /** What wrote the responses: models as a rule. */
    public record Sources(@Nullable String first, @Nullable String second) {

        public static final Sources UNKNOWN = new Sources(null, null);
    }
}
