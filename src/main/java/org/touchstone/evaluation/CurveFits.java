package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.CurveFitting.Trained;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;

/** Puts the line through a learning curve whose points are all measured. */
@Component
class CurveFits {

    private final EvaluationTable evaluations;
    private final PreferenceModels models;
    private final Material material;

    CurveFits(EvaluationTable evaluations, PreferenceModels models, Material material) {
        this.evaluations = evaluations;
        this.models = models;
        this.material = material;
    }

    CurveFit of(LearningCurve curve) {
        var measured = curve.points().stream()
                .map(point -> evaluations
                        .find(Objects.requireNonNull(point.evaluation()))
                        .orElseThrow())
                .toList();
        var items = material.items(new Target.OnSnapshot(curve.snapshot(), Split.TEST));
        var conversations =
                Scored.of(items, new double[items.size()]).decisive().conversations();
        var trained = new ArrayList<Trained>();
        for (int i = 0; i < measured.size(); i++) {
            trained.add(trained(curve.points().get(i).pairs(), measured.get(i), items));
        }
        return fit(new CurveFitting(trained, conversations), measured.getLast());
    }

    private static CurveFit fit(CurveFitting fitting, EvaluationView largest) {
        var figures = largest.figures();
        if (figures == null) {
            throw new IllegalStateException("A measurement of the curve has no figures: " + largest.id());
        }
        return new CurveFit(
                fitting.intercept(),
                fitting.slope(),
                fitting.doubling(),
                fitting.sizes(),
                lengthRule(figures),
                figures.ceiling(),
                figures.counts().decisive(),
                figures.counts().conversations());
    }

    private Trained trained(int size, EvaluationView evaluation, List<Item> items) {
        var scores = evaluations.scores(evaluation.id()).orElseThrow();
        double learned = models.find(evaluation.model()).figures().heldOut().pairs();
        return new Trained(
                size, learned, Scored.of(items, scores.margins()).decisive().right());
    }

    /** The better one of the longer and the shorter response. */
    private static Figure lengthRule(Figures figures) {
        var longer = figures.baselines().get(0).accuracy();
        var shorter = figures.baselines().get(1).accuracy();
        return value(longer) >= value(shorter) ? longer : shorter;
    }

    private static double value(Figure figure) {
        return figure.value() == null ? 0 : figure.value();
    }
}
