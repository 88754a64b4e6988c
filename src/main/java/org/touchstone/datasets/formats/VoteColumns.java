package org.touchstone.datasets.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.PlacedPair;

/** A row for each vote; the pair's number leads to its texts in the table of pairs. */
final class VoteColumns implements CsvTable.Columns {

    @Override
    public List<String> names() {
        return List.of(
                "pair",
                "split",
                "comparison_id",
                "annotator",
                "kind",
                "outcome",
                "strength",
                "shown_first",
                "submitted_at",
                "active_ms",
                "round",
                "confidence",
                "aspects",
                "rationale");
    }

    @Override
    public List<@Nullable Object[]> rows(PlacedPair placed) {
        return placed.backing().said().stream().map(vote -> row(placed, vote)).toList();
    }

    private static @Nullable Object[] row(PlacedPair placed, FrozenVote vote) {
        var remarks = vote.remarks();
        return new @Nullable Object[] {
            placed.position(),
            placed.split().code(),
            placed.backing().comparison(),
            vote.annotator(),
            vote.kind(),
            vote.outcome(),
            vote.strength(),
            vote.shownFirst(),
            vote.at(),
            vote.activeMs(),
            vote.round(),
            remarks.confidence(),
            aspects(remarks.aspects()),
            remarks.rationale()
        };
    }

    private static @Nullable String aspects(Map<String, List<Integer>> aspects) {
        return aspects.isEmpty() ? null : Json.MAPPER.writeValueAsString(aspects);
    }
}
