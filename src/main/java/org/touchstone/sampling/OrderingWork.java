package org.touchstone.sampling;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Priority;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.QueueEntry;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues;

/** Gives the open comparisons of studies their places. The model reads outside of any transaction, for that may take an hour. */
@Component
class OrderingWork {

    static final WorkQueues.Queue ORDERINGS = new WorkQueues.Queue(
            "sampling.ordering",
            "id",
            Duration.ofMinutes(5),
            "Ordering stopped with an error; the application's log has it.",
            "The process stopped in the middle.");

    private final OrderingTable table;
    private final PreferenceModels models;
    private final Pools pools;
    private final Queue queue;
    private final Rules rules;

    OrderingWork(OrderingTable table, PreferenceModels models, Pools pools, Queue queue, Rules rules) {
        this.table = table;
        this.models = models;
        this.pools = pools;
        this.queue = queue;
        this.rules = rules;
    }

    void work(UUID id, Progress progress) {
        table.wanted(id).ifPresent(wanted -> {
            var model = wanted.model();
            if (model == null) {
                reset(id, wanted.study());
            } else {
                order(id, wanted.study(), model, progress);
            }
        });
    }

    /** Gives every open comparison the same priority again, so that they are handed out as they came. */
    private void reset(UUID id, StudyId study) {
        table.place(id, () -> {
            var even = new HashMap<ComparisonId, Priority>();
            queue.open(study).forEach(comparison -> even.put(comparison, new Priority(0.5, "as imported")));
            queue.prioritise(study, even);
            return even.size();
        });
    }

    private void order(UUID id, StudyId study, ModelId model, Progress progress) {
        var rule = rules.of(study);
        var asked = pools.of(study, queue.open(study), models.scorer(model), rule.strategy(), progress);
        var lots = asked.comparisons().stream()
                .mapToDouble(comparison -> Ordering.lot(study, comparison))
                .toArray();
        var places = Ordering.of(asked, rule, lots, models.find(model).name(), seed(study, model));
        table.place(id, () -> {
            var untouched = untouched(queue.entries(study, Integer.MAX_VALUE), places);
            queue.prioritise(
                    study,
                    places.stream().collect(Collectors.toMap(Ordering.Place::comparison, Ordering.Place::priority)));
            rules.placed(study, rule, untouched);
            return places.size();
        });
    }

    /**
     * Places of comparisons that nobody has been asked about; the others keep what they were first asked by.
     *
     * @param entries as they stand after the model has read, since people go on meanwhile, and before the new places hold
     */
    private static List<Ordering.Place> untouched(Collection<QueueEntry> entries, List<Ordering.Place> places) {
        var untouched = entries.stream()
                .filter(entry -> entry.judged() == 0 && entry.leased() == 0 && !entry.gold())
                .map(QueueEntry::comparison)
                .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> untouched.contains(place.comparison()))
                .toList();
    }

    private static long seed(StudyId study, ModelId model) {
        return study.value().getLeastSignificantBits() ^ model.value().getMostSignificantBits();
    }
}
