package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.datasets.Datasets;
import org.touchstone.labeling.Priority;
import org.touchstone.labeling.Queue;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.studies.StudyId;

/** Puts the comparisons of a study into the order in which people should judge them. */
@Service
public class Sampling {

    private static final int BATCH = 256;

    private final PreferenceModels models;
    private final Datasets datasets;
    private final Catalog catalog;
    private final Queue queue;
    private final AuditTrail audit;

    Sampling(PreferenceModels models, Datasets datasets, Catalog catalog, Queue queue, AuditTrail audit) {
        this.models = models;
        this.datasets = datasets;
        this.catalog = catalog;
        this.queue = queue;
        this.audit = audit;
    }

    /** A model that learned from a study's judgments says what to ask next in that study. */
    @ApplicationModuleListener
    void on(ModelTrained event) {
        var study = datasets.find(event.snapshot()).study();
        if (study != null) {
            order(study, event.model());
        }
    }

    /** Orders the open comparisons by how unsure the model is of them; returns how many were ordered. */
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
        var open = queue.open(study);
        var comparisons = new ArrayList<ComparisonId>();
        var probabilities = new ArrayList<Double>();
        var scorer = models.scorer(model);
        for (int from = 0; from < open.size(); from += BATCH) {
            var batch = catalog.findAll(open.subList(from, Math.min(from + BATCH, open.size())));
            batch.forEach(comparison -> comparisons.add(comparison.id()));
            probabilities.addAll(probabilities(scorer, batch));
        }
        var values = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
        var priorities = UncertaintyOrder.of(values, models.find(model).name(), seed(study, model));
        var wanted = new HashMap<ComparisonId, Priority>();
        for (int i = 0; i < priorities.length; i++) {
            wanted.put(comparisons.get(i), priorities[i]);
        }
        queue.prioritise(study, wanted);
        return wanted.size();
    }

    /** The logistic function of the score difference, for each comparison. */
    static List<Double> probabilities(PreferenceScorer scorer, List<ComparisonView> comparisons) {
        var candidates = new ArrayList<Candidate>();
        for (var comparison : comparisons) {
            var pair = comparison.pair();
            candidates.add(new Candidate(pair.conversation(), pair.first().content()));
            candidates.add(new Candidate(pair.conversation(), pair.second().content()));
        }
        var scores = scorer.score(candidates);
        var probabilities = new ArrayList<Double>();
        for (int i = 0; i < scores.length; i += 2) {
            probabilities.add(1 / (1 + Math.exp(scores[i + 1] - scores[i])));
        }
        return probabilities;
    }

    private static long seed(StudyId study, ModelId model) {
        return study.value().getLeastSignificantBits() ^ model.value().getMostSignificantBits();
    }
}
