package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Response;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.labeling.web.LeaseAnswer.Said;
import org.touchstone.studies.StudyId;

/**
 * One judgment with what was judged.
 *
 * @param round 0 for the first showing, from 1 for repeats to the same worker
 * @param strength negative when the first response was chosen, 0 for a tie
 * @param shownLeft the response that stood on the worker's left
 * @param worker a pseudonym
 */
record JudgmentLine(
        JudgmentId judgment,
        StudyId study,
        ComparisonId comparison,
        List<Said> conversation,
        List<Response> responses,
        Outcome outcome,
        int strength,
        Outcome shownLeft,
        @Nullable String rationale,
        @Nullable String reason,
        @Nullable List<List<Integer>> ranking,
        Map<String, List<Integer>> aspects,
        @Nullable Integer confidence,
        int round,
        String worker,
        boolean simulated,
        long activeMs,
        Instant judgedAt) {

    static JudgmentLine of(Judgment judgment, CandidateSet set, String worker) {
        var details = DetailsAnswer.of(judgment.details());
        return new JudgmentLine(
                judgment.id(),
                judgment.study(),
                judgment.comparison(),
                LeaseAnswer.said(set.conversation()),
                set.responses(),
                judgment.outcome(),
                judgment.strength(),
                judgment.sideOfFirst() == Side.LEFT ? Outcome.FIRST : Outcome.SECOND,
                judgment.rationale(),
                details.reason(),
                details.ranking(),
                details.aspects(),
                details.confidence(),
                judgment.round(),
                worker,
                judgment.simulated(),
                judgment.activeTime().toMillis(),
                judgment.judgedAt());
    }
}
