package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.CurveFitting.Trained;
import org.touchstone.preference.Portion;
import org.touchstone.support.Figure;

/** Puts the line through a learning curve whose points are all measured. */
@Component
class CurveFits {

    private final EvaluationTable evaluations;
    private final Material material;

    CurveFits(EvaluationTable evaluations, Material material) {
        this.evaluations = evaluations;
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
        var learned = material.items(new Target.OnSnapshot(curve.snapshot(), Split.TRAIN)).stream()
                .map(item -> item.pair().conversation())
                .toList();
        var trained = new ArrayList<Trained>();
        for (int i = 0; i < measured.size(); i++) {
            var point = curve.points().get(i);
            int pairs = Portion.of(learned, Function.identity(), point.pairs(), point.seed())
                    .size();
            trained.add(new Trained(point.pairs(), pairs, right(measured.get(i), items)));
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

    private double[] right(EvaluationView evaluation, List<Item> items) {
        var scores = evaluations.scores(evaluation.id()).orElseThrow();
        return Scored.of(items, scores.margins()).decisive().right();
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
