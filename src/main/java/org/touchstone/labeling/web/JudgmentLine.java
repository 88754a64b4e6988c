package org.touchstone.labeling.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Response;
import org.touchstone.labeling.Edit;
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
 * @param edit what the worker rewrote with this judgment: the comparison of the rewritten response with the original one at a place
 * @param ofEdit whether one of the responses judged here was rewritten from the other by a worker
 * @param worker a pseudonym
 * @param origin where it was given, if not here: then nobody knows its side and time
 */
record JudgmentLine(
        JudgmentId judgment,
        StudyId study,
        ComparisonId comparison,
        List<Said> conversation,
        List<Response> responses,
        Outcome outcome,
        int strength,
        @Nullable Outcome shownLeft,
        @Nullable String rationale,
        @Nullable String reason,
        @Nullable List<List<Integer>> ranking,
        Map<String, List<Integer>> aspects,
        @Nullable Integer confidence,
        int round,
        @Nullable Rewritten edit,
        boolean ofEdit,
        String worker,
        boolean simulated,
        @Nullable String origin,
        @Nullable Long activeMs,
        Instant judgedAt) {

    /** A rewritten response. */
    record Rewritten(ComparisonId comparison, int place) {}

    static JudgmentLine of(Judgment judgment, CandidateSet set, List<Edit> edits, PersonView worker) {
        var details = DetailsAnswer.of(judgment.details());
        return new JudgmentLine(
                judgment.id(),
                judgment.study(),
                judgment.comparison(),
                LeaseAnswer.said(set.conversation()),
                set.responses(),
                judgment.outcome(),
                judgment.strength(),
                shownLeft(judgment.sideOfFirst()),
                judgment.rationale(),
                details.reason(),
                details.ranking(),
                details.aspects(),
                details.confidence(),
                judgment.round(),
                rewritten(judgment, edits),
                edits.stream().anyMatch(edit -> edit.edited().equals(judgment.comparison())),
                worker.pseudonym(),
                judgment.simulated(),
                worker.origin(),
                millis(judgment.activeTime()),
                judgment.judgedAt());
    }

    private static @Nullable Outcome shownLeft(@Nullable Side sideOfFirst) {
        return sideOfFirst == null ? null : sideOfFirst == Side.LEFT ? Outcome.FIRST : Outcome.SECOND;
    }

    private static @Nullable Long millis(@Nullable Duration active) {
        return active == null ? null : Long.valueOf(active.toMillis());
    }

    private static @Nullable Rewritten rewritten(Judgment judgment, List<Edit> edits) {
        return edits.stream()
                .filter(edit -> edit.judgment().equals(judgment.id()))
                .findFirst()
                .map(edit -> new Rewritten(edit.edited(), edit.place()))
                .orElse(null);
    }
}
