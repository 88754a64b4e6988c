package org.touchstone.labeling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Details;

/** What was said beside the choice, for a program. */
record DetailsAnswer(
        @Nullable String reason,
        @Nullable List<List<Integer>> ranking,
        Map<String, List<Integer>> aspects,
        @Nullable String rationale,
        @Nullable Integer confidence) {

    static DetailsAnswer of(Details details) {
        var ranking = details.ranking();
        return new DetailsAnswer(
                details.reason(),
                ranking == null ? null : ranking.groups(),
                details.aspects(),
                details.rationale(),
                details.confidence());
    }
}
