package org.touchstone.labeling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.WorkersElsewhere;
import org.touchstone.catalog.VoteSink;
import org.touchstone.catalog.VoteSink.Taken;
import org.touchstone.catalog.VoteSink.Voted;
import org.touchstone.labeling.ExternalVote.Place;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/**
 * Takes in judgments that were given elsewhere. They stand like any other and count towards the overlap, which grows where a
 * pair brings more of them; nothing is handed to whoever gave them. A worker's first vote on a pair stands: the same again is
 * a repeat, another one is left out. Locks in this order: study (its first judgment only), the workers' ledgers, the queue
 * entries.
 */
@Component
class ExternalVotes {

    private final Studies studies;
    private final WorkersElsewhere people;
    private final Queue queue;
    private final ExternalVoteTable table;
    private final Times times;

    ExternalVotes(Studies studies, WorkersElsewhere people, Queue queue, ExternalVoteTable table, Times times) {
        this.studies = studies;
        this.people = people;
        this.queue = queue;
        this.table = table;
        this.times = times;
    }

    /** Queues pairs for a study and takes their votes in, a batch at a time. */
    VoteSink into(StudyId study, Intake intake, String origin) {
        return batch -> take(study, intake, origin, batch);
    }

    private Taken take(StudyId study, Intake intake, String origin, List<Voted> batch) {
        var comparisons = batch.stream().map(Voted::comparison).distinct().toList();
        var names = batch.stream()
                .flatMap(voted -> voted.votes().stream())
                .map(vote -> Objects.requireNonNull(vote.worker()))
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            queue.enqueue(study, comparisons, intake);
            return new Taken(0, 0, List.of());
        }
        var settings = studies.findForJudging(study).settings();
        var workers = people.take(origin, names);
        studies.recordElsewhere(study, workers.values());
        queue.enqueue(study, comparisons, intake);
        table.lock(study, workers.values(), comparisons);
        var count = new VoteCount(table.said(study, comparisons), table.room(study, comparisons));
        batch.forEach(voted -> count(voted, workers, count));
        table.add(study, count.added());
        if (settings.mostOverlap() > settings.overlap()) {
            table.raiseWhereAnswersDiffer(study, comparisons, settings.mostOverlap());
        }
        return new Taken(count.added().size(), count.repeated(), count.leftOut());
    }

    private void count(Voted voted, Map<String, PersonId> workers, VoteCount count) {
        var now = times.now();
        for (var vote : voted.votes()) {
            var name = Objects.requireNonNull(vote.worker());
            var worker = Objects.requireNonNull(workers.get(name));
            var place = new Place(voted.comparison(), worker);
            count.take(ExternalVote.of(place, vote, now), voted.line(), name);
        }
    }
}
