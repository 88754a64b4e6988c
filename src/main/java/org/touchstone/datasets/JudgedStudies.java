package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Edits;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Queue;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.quality.RankedConsensus;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Reads what was judged in studies. */
@Component
class JudgedStudies {

    private final Consensuses consensuses;
    private final Judgments judgments;
    private final Queue queue;
    private final Edits edits;

    JudgedStudies(Consensuses consensuses, Judgments judgments, Queue queue, Edits edits) {
        this.consensuses = consensuses;
        this.judgments = judgments;
        this.queue = queue;
        this.edits = edits;
    }

    /** How many judgments there are to read. */
    long count(StudyId study) {
        return judgments.standing(study).all().judgments();
    }

    /** Reads everything, second showings only where they are asked for. */
    Judged read(StudyView study, boolean repeats) {
        var id = study.id();
        var pairs = consensuses.settled(id, Judges.ALL);
        boolean ranks = study.settings().scale() == Scale.RANKING;
        List<RankedConsensus> rankings = ranks ? consensuses.rankings(id, Judges.ALL) : List.of();
        if (repeats) {
            var again = again(id);
            pairs = pairs.stream().map(pair -> with(pair, again)).toList();
            rankings = rankings.stream().map(ranking -> with(ranking, again)).toList();
        }
        return new Judged(id, pairs, rankings, queue.golds(id));
    }

    /** The standing rewritten responses, in an order that follows from their content. */
    List<Edit> edits(StudyId study) {
        var found = new ArrayList<Edit>();
        edits.forEach(study, found::add);
        found.sort((one, other) -> one.edited().value().compareTo(other.edited().value()));
        return found;
    }

    private Map<ComparisonId, List<Judgment>> again(StudyId study) {
        var again = new HashMap<ComparisonId, List<Judgment>>();
        judgments.forEachShowing(study, judgment -> {
            if (judgment.round() > 0) {
                again.computeIfAbsent(judgment.comparison(), _ -> new ArrayList<>())
                        .add(judgment);
            }
        });
        return again;
    }

    private static Consensus with(Consensus first, Map<ComparisonId, List<Judgment>> again) {
        var showings = again.getOrDefault(first.comparison(), List.of()).stream()
                .filter(judgment -> judgment.outcome().comparesTwo());
        return new Consensus(first.comparison(), joined(first.judgments(), showings), first.adjudicated());
    }

    private static RankedConsensus with(RankedConsensus first, Map<ComparisonId, List<Judgment>> again) {
        var showings = again.getOrDefault(first.comparison(), List.of()).stream()
                .filter(judgment -> judgment.details().ranking() != null);
        return new RankedConsensus(first.comparison(), joined(first.judgments(), showings));
    }

    private static List<Judgment> joined(List<Judgment> first, Stream<Judgment> again) {
        return Stream.concat(first.stream(), again).toList();
    }
}
