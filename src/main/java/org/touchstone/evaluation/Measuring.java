package org.touchstone.evaluation;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues.Queue;

/** Does measurements that wait, without holding a transaction while the model thinks. */
@Component
class Measuring {

    static final Queue MEASUREMENTS = new Queue(
            "evaluation.evaluation",
            "id",
            Duration.ofMinutes(5),
            "The measurement stopped with an error; the application's log has it.",
            "The process that measured it stopped in the middle, %s times.");

    private final EvaluationTable table;
    private final Material material;
    private final Scoring scoring;
    private final Findings findings;

    Measuring(EvaluationTable table, Material material, Scoring scoring, Findings findings) {
        this.table = table;
        this.material = material;
        this.scoring = scoring;
        this.findings = findings;
    }

    void work(UUID id, Progress progress) {
        var evaluation = table.find(new EvaluationId(id)).orElseThrow();
        var model = scoring.model(evaluation.model());
        var items = material.items(evaluation.target());
        var scores = scoring.scores(model.id(), items, done -> progress.report(done, items.size()));
        Runnable between = () -> progress.report(items.size(), items.size());
        var figures = findings.of(model, evaluation.target(), Scored.of(items, scores.margins()), scores, between);
        table.finish(evaluation.id(), figures, scores);
    }
}
