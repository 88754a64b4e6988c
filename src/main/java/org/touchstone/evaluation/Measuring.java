package org.touchstone.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelView;
import org.touchstone.support.Refusal;

/** Does claimed measurements from beginning to end, without holding a transaction while the model thinks. */
@Component
class Measuring {

    private static final Logger log = LoggerFactory.getLogger(Measuring.class);

    private final EvaluationTable table;
    private final Material material;
    private final Scoring scoring;
    private final Rivals rivals;
    private final Probing probing;
    private final Clock clock;

    Measuring(EvaluationTable table, Material material, Scoring scoring, Rivals rivals, Probing probing, Clock clock) {
        this.table = table;
        this.material = material;
        this.scoring = scoring;
        this.rivals = rivals;
        this.probing = probing;
        this.clock = clock;
    }

    /**
     * Works on the longest waiting measurement; says whether there was one.
     *
     * @param stopping asked between batches; once it says yes the measurement is left to somebody else
     */
    boolean next(BooleanSupplier stopping) {
        var now = clock.instant();
        table.failAbandoned(now);
        var claimed = table.claim(now);
        claimed.ifPresent(id -> work(id, stopping));
        return claimed.isPresent();
    }

    private void work(EvaluationId id, BooleanSupplier stopping) {
        try {
            var evaluation = table.find(id).orElseThrow();
            var measured = measured(evaluation, stopping);
            table.finish(id, measured.figures(), measured.scores(), clock.instant());
        } catch (Stopped _) {
            table.release(id);
        } catch (Refusal refusal) {
            table.fail(id, String.valueOf(refusal.getMessage()), clock.instant());
        } catch (RuntimeException failure) {
            log.error("Evaluation {} failed", id, failure);
            table.fail(id, "The measurement stopped with an error; the application's log has it.", clock.instant());
        }
    }

    /** What is kept of a measurement. */
    private record Measured(Figures figures, Scores scores) {}

    private Measured measured(EvaluationView evaluation, BooleanSupplier stopping) {
        var model = scoring.model(evaluation.model());
        var items = material.items(evaluation.target());
        var scores = scoring.scores(model.id(), items, done -> beat(evaluation, done, items, stopping));
        var scored = Scored.of(items, scores.margins());
        var measured = new Measurement(scored);
        var figures = new Figures(
                measured.counts(),
                measured.measures(),
                measured.reliability(),
                Slices.of(scored.decisive()),
                rivals.of(model, items, measured),
                material.ceiling(evaluation.target()),
                details(model, scored, scores, () -> beat(evaluation, items.size(), items, stopping)));
        return new Measured(figures, scores);
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

    private void beat(EvaluationView evaluation, int done, List<Item> items, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        table.beat(evaluation.id(), done, items.size(), clock.instant());
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}
}
