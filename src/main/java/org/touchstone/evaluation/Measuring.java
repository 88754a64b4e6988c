package org.touchstone.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.support.Refusal;

/** Does claimed measurements from beginning to end, without holding a transaction while the model thinks. */
@Component
class Measuring {

    private static final Logger log = LoggerFactory.getLogger(Measuring.class);

    private final EvaluationTable table;
    private final Material material;
    private final Scoring scoring;
    private final Findings findings;
    private final Clock clock;

    Measuring(EvaluationTable table, Material material, Scoring scoring, Findings findings, Clock clock) {
        this.table = table;
        this.material = material;
        this.scoring = scoring;
        this.findings = findings;
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
        Runnable between = () -> beat(evaluation, items.size(), items, stopping);
        var figures = findings.of(model, evaluation.target(), Scored.of(items, scores.margins()), scores, between);
        return new Measured(figures, scores);
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
