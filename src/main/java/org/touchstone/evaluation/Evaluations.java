package org.touchstone.evaluation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;
import org.touchstone.support.Refusal;

/**
 * Measures models. Asking returns at once; the work is done in the background and its state can be read at any time. The same
 * model on the same pairs gives the same figures.
 */
@Service
public class Evaluations {

    private final EvaluationTable table;
    private final PreferenceModels models;
    private final Material material;
    private final AuditTrail audit;
    private final Clock clock;

    Evaluations(EvaluationTable table, PreferenceModels models, Material material, AuditTrail audit, Clock clock) {
        this.table = table;
        this.models = models;
        this.material = material;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for a measurement; refuses an unknown model, suite or snapshot. */
    @Transactional
    public EvaluationId evaluate(ModelId model, Target target, PersonId by) {
        var id = ask(model, target, by);
        audit.record(by, "evaluation-asked", id.toString(), Map.of("model", model.toString(), "on", target.toString()));
        return id;
    }

    /** Asks for a new model's measurement on the pairs kept aside for it, unless that was done before. */
    @Transactional
    void evaluateNew(ModelId model, SnapshotId snapshot) {
        var target = new Target.OnSnapshot(snapshot, Split.TEST);
        if (table.of(model).stream().noneMatch(evaluation -> evaluation.target().equals(target))) {
            ask(model, target, null);
        }
    }

    @Transactional(readOnly = true)
    public EvaluationView find(EvaluationId id) {
        return table.find(id).orElseThrow(() -> new UnknownEvaluation(id));
    }

    /** How models do on their test part that differ from a model in nothing but the seed, itself included; those not measured yet are left out. */
    @Transactional(readOnly = true)
    public SeedSpread seeds(ModelView model) {
        return new SeedSpread(models.all().stream()
                .filter(other -> other.snapshot().equals(model.snapshot()) && sameButSeed(model, other))
                .flatMap(other -> accuracy(other).stream()
                        .map(figure -> new SeedSpread.Seed(
                                other.id(),
                                other.name(),
                                other.provenance().config().seed(),
                                figure)))
                .sorted(Comparator.comparingLong(SeedSpread.Seed::seed))
                .toList());
    }

    private static boolean sameButSeed(ModelView model, ModelView other) {
        return other.provenance()
                .config()
                .with(0, null)
                .equals(model.provenance().config().with(0, null));
    }

    private Optional<Figure> accuracy(ModelView model) {
        var target = new Target.OnSnapshot(model.snapshot(), Split.TEST);
        return table.of(model.id()).stream()
                .filter(evaluation -> evaluation.target().equals(target))
                .flatMap(evaluation -> Stream.ofNullable(evaluation.figures()))
                .map(figures -> figures.measures().accuracy())
                .findFirst();
    }

    /** What a measurement found; refuses while it is not done. */
    @Transactional(readOnly = true)
    public Figures figures(EvaluationId id) {
        var figures = find(id).figures();
        if (figures == null) {
            throw new NotDone();
        }
        return figures;
    }

    /** The measurements of a model, the newest first. */
    @Transactional(readOnly = true)
    public List<EvaluationView> of(ModelId model) {
        return table.of(model);
    }

    /** The measurements on a suite, the newest first. */
    @Transactional(readOnly = true)
    public List<EvaluationView> on(SuiteId suite) {
        return table.on(suite);
    }

    /** The newest measurements, or the newest that are older than a given one. */
    @Transactional(readOnly = true)
    public List<EvaluationView> all(@Nullable EvaluationId after, int limit) {
        return table.page(after, limit);
    }

    /** Done measurements that can be compared pair by pair, one for each model and target, those of one target together; without their figures. */
    @Transactional(readOnly = true)
    public List<EvaluationView> comparable() {
        return table.comparable();
    }

    private EvaluationId ask(ModelId model, Target target, @Nullable PersonId by) {
        models.find(model);
        material.mustExist(target);
        var id = EvaluationId.random();
        table.insert(id, model, target, by, clock.instant());
        return id;
    }

    private static final class NotDone extends Refusal.Conflict {
        NotDone() {
            super("not-measured-yet", "The measurement is not done.");
        }
    }

    private static final class UnknownEvaluation extends Refusal.NotFound {
        UnknownEvaluation(EvaluationId id) {
            super("unknown-evaluation", "There is no evaluation " + id);
        }
    }
}
