package org.touchstone.sampling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Priority;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.QueueEntry;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.StudyId;

/** Puts the comparisons of a study into the order in which people should judge them. */
@Service
public class Sampling {

    private final PreferenceModels models;
    private final Pools pools;
    private final Queue queue;
    private final Rules rules;
    private final AuditTrail audit;

    Sampling(PreferenceModels models, Pools pools, Queue queue, Rules rules, AuditTrail audit) {
        this.models = models;
        this.pools = pools;
        this.queue = queue;
        this.rules = rules;
        this.audit = audit;
    }

    /** A model that learned from a study's judgments says what to ask next in that study. */
    @ApplicationModuleListener
    void on(ModelTrained event) {
        var study = models.find(event.model()).study();
        if (study != null) {
            order(study, event.model());
        }
    }

    /** Orders the open comparisons by the study's rule and this model; returns how many were ordered. */
    public int order(StudyId study, ModelId model, PersonId by) {
        int ordered = order(study, model);
        audit.record(by, "queue-ordered", "study " + study, Map.of("model", model.toString()));
        return ordered;
    }

    /** Gives every open comparison the same priority again, so that they are handed out as they came; returns how many. */
    public int reset(StudyId study, PersonId by) {
        var open = queue.open(study);
        var even = new HashMap<ComparisonId, Priority>();
        open.forEach(comparison -> even.put(comparison, new Priority(0.5, "as imported")));
        queue.prioritise(study, even);
        audit.record(by, "queue-reset", "study " + study);
        return open.size();
    }

    private int order(StudyId study, ModelId model) {
        var entries = queue.entries(study, Integer.MAX_VALUE);
        var rule = rules.of(study);
        var open = entries.stream().map(QueueEntry::comparison).toList();
        var asked = pools.of(study, open, models.scorer(model), rule.strategy());
        var lots = asked.comparisons().stream()
                .mapToDouble(comparison -> Ordering.lot(study, comparison))
                .toArray();
        var places = Ordering.of(asked, rule, lots, models.find(model).name(), seed(study, model));
        queue.prioritise(
                study, places.stream().collect(Collectors.toMap(Ordering.Place::comparison, Ordering.Place::priority)));
        rules.placed(study, rule, untouched(entries, places));
        return places.size();
    }

    /** Places of comparisons that nobody has been asked about; the others keep what they were first asked by. */
    private static List<Ordering.Place> untouched(List<QueueEntry> entries, List<Ordering.Place> places) {
        var untouched = entries.stream()
                .filter(entry -> entry.judged() == 0 && entry.leased() == 0 && !entry.gold())
                .map(QueueEntry::comparison)
                .collect(Collectors.toCollection(HashSet::new));
        return places.stream()
                .filter(place -> untouched.contains(place.comparison()))
                .toList();
    }

    private static long seed(StudyId study, ModelId model) {
        return study.value().getLeastSignificantBits() ^ model.value().getMostSignificantBits();
    }
}
