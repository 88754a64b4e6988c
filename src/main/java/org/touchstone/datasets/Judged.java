package org.touchstone.datasets;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.studies.StudyId;

/**
 * All that was judged in a study.
 *
 * @param pairs comparisons of two responses, with what researchers decided on them
 * @param rankings comparisons of several, where the study has ranks
 * @param golds comparisons that workers are measured by, judged or not
 */
record Judged(StudyId study, List<Consensus> pairs, List<RankedConsensus> rankings, Set<ComparisonId> golds) {

    /** Every judgment. */
    Stream<Judgment> judgments() {
        return Stream.concat(
                pairs.stream().flatMap(pair -> pair.judgments().stream()),
                rankings.stream().flatMap(ranking -> ranking.judgments().stream()));
    }
}
