package org.touchstone.evaluation;

import org.springframework.stereotype.Service;
import org.touchstone.support.Refusal;

/** Compares two models pair by pair, from the scores that their measurements kept; neither model is run again. */
@Service
public class ModelComparisons {

    private final Evaluations evaluations;
    private final EvaluationTable table;
    private final Material material;

    ModelComparisons(Evaluations evaluations, EvaluationTable table, Material material) {
        this.evaluations = evaluations;
        this.table = table;
        this.material = material;
    }

    /** Refuses unless both measurements are done, of two models, on the same pairs, and kept their scores. */
    public ModelComparison of(EvaluationId one, EvaluationId other) {
        var first = done(one);
        var second = done(other);
        if (!first.target().equals(second.target()) || first.model().equals(second.model())) {
            throw new NotComparable();
        }
        var items = material.items(first.target());
        var comparing = new Comparing(
                Scored.of(items, scores(first).margins()), scores(second).margins());
        return new ModelComparison(
                first,
                second,
                comparing.counts(),
                comparing.accuracies(),
                comparing.differences(),
                comparing.groups(),
                comparing.disputed());
    }

    private EvaluationView done(EvaluationId id) {
        evaluations.figures(id);
        return evaluations.find(id);
    }

    private Scores scores(EvaluationView evaluation) {
        return table.scores(evaluation.id()).orElseThrow(NoScores::new);
    }

    private static final class NotComparable extends Refusal.Conflict {
        NotComparable() {
            super("not-comparable", "Choose the measurements of two models on the same pairs.");
        }
    }

    private static final class NoScores extends Refusal.Conflict {
        NoScores() {
            super(
                    "scores-not-kept",
                    "That measurement kept no scores, as it is an older one; measure the model again.");
        }
    }
}
