package org.touchstone.evaluation;

import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelView;

/** Puts together what a measurement says of a model. */
@Component
class Findings {

    private final Material material;
    private final Rivals rivals;
    private final Probing probing;
    private final Familiarity familiarity;

    Findings(Material material, Rivals rivals, Probing probing, Familiarity familiarity) {
        this.material = material;
        this.rivals = rivals;
        this.probing = probing;
        this.familiarity = familiarity;
    }

    /**
     * The figures of a model by the scores it gave.
     *
     * @param between run now and then; it may throw to stop the work
     */
    Figures of(ModelView model, Target target, Scored scored, Scores scores, Runnable between) {
        var measured = new Measurement(scored);
        return new Figures(
                measured.counts(),
                measured.measures(),
                measured.reliability(),
                Slices.of(scored.decisive()),
                rivals.of(model, scored.items(), measured),
                material.ceiling(target, scored.items()),
                familiarity.of(model, target, scored.items()),
                details(model, scored, scores, between));
    }

    private Details details(ModelView model, Scored scored, Scores scores, Runnable between) {
        var measured = new Measurement(scored);
        var thresholds = new Thresholds(scored.decisive());
        return new Details(
                measured.rms(),
                measured.before(model.temperature()),
                thresholds.differences(),
                thresholds.selective(),
                thresholds.above(scores.on(scored.decisiveRows())),
                new LengthControl(scored, scores).lengths(),
                probing.probe(model.id(), scored.items(), between));
    }
}
