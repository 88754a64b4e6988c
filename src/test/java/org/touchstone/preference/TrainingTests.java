package org.touchstone.preference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.runs.RunStatus;
import tools.jackson.databind.json.JsonMapper;

/** Trainings in processes of their own, which are killed on the way. */
@SpringBootTest
@Import(TrainingTests.Told.class)
@Timeout(600)
class TrainingTests {

    private static final long STEP_NANOS = 50_000_000;

    private final TrainingRuns runs;
    private final PreferenceModels models;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Told told;
    private final PersonId researcher;
    private final SnapshotId snapshot;

    TrainingTests(
            @Autowired TrainingRuns runs,
            @Autowired PreferenceModels models,
            @Autowired Datasets datasets,
            @Autowired People people,
            @Autowired Database database) {
        this.runs = runs;
        this.models = models;
        this.sql = database.sql();
        this.transaction = database.transaction();
        this.told = database.told();
        this.researcher = people.firstAdmin();
        this.snapshot = planted(datasets, researcher);
    }

    /** Hears of models. */
    @TestConfiguration
    static class Told {

        private final List<ModelTrained> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ModelTrained event) {
            events.add(event);
        }

        long of(ModelId model) {
            return events.stream().filter(event -> event.model().equals(model)).count();
        }

        @org.springframework.context.annotation.Bean
        Database database(JdbcClient sql, TransactionTemplate transaction) {
            return new Database(sql, transaction, this);
        }
    }

    record Database(JdbcClient sql, TransactionTemplate transaction, Told told) {}

    @Test
    void theSameSnapshotAndSeedGiveTheSameModelEvenWhenAProcessIsKilledBeforeItStores() {
        var undisturbed = finished(train(1));
        var killed = transaction.execute(_ -> {
            sql.sql("lock table preference.artifact in exclusive mode").update();
            var run = train(1);
            kill(awaited(() -> Optional.of(runs.find(run))
                            .filter(now -> now.standing().phase().equals("storing")))
                    .id());
            return run;
        });
        var resumed = finished(killed);
        assertThat(resumed.standing().attempts()).isEqualTo(2);
        var model = models.find(modelOf(undisturbed));
        assertThat(models.find(modelOf(resumed)).artifact()).isEqualTo(model.artifact());
        assertThat(model.figures().heldOut().accuracy()).isGreaterThan(0.9);
        assertThat(artifact(model.id())).hasSize((int) model.artifact().bytes());
        assertThat(runs.metrics(undisturbed.id())).isNotEmpty();
        for (var one : List.of(modelOf(undisturbed), modelOf(resumed))) {
            awaited(() -> Optional.of(one).filter(id -> told.of(id) > 0));
            assertThat(told.of(one)).isOne();
        }
        scoresAddUp(model.id());
    }

    @Test
    void aProcessThatDiesThreeTimesFailsTheRunWithTheReason() {
        var run = train(2);
        for (int attempt = 1; attempt <= 3; attempt++) {
            int number = attempt;
            awaited(() -> pid(run).filter(_ -> runs.find(run).standing().attempts() == number));
            kill(run);
            awaited(() -> Optional.of(run)
                    .filter(id -> pid(id).isEmpty() || runs.find(id).standing().attempts() > number));
        }
        var failed = runs.find(run);
        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.standing().message()).contains("Attempt 3 of 3", "exit code 137");
    }

    @Test
    void aRunThatIsCancelledLeavesNoModel() {
        var run = transaction.execute(_ -> {
            sql.sql("lock table datasets.snapshot_pair in access exclusive mode")
                    .update();
            var started = train(3);
            awaited(() -> Optional.of(runs.find(started))
                    .filter(now -> now.standing().phase().equals("reading pairs")));
            runs.cancel(started, researcher);
            return started;
        });
        var over = over(run);
        assertThat(over.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(over.model()).isNull();
    }

    @Test
    void aRunOfAProcessThatFellSilentIsTakenOver() {
        var run = RunId.random();
        sql.sql("""
            insert into preference.training_run
                (id, snapshot_id, config, requested_by, status, attempts, claim, host, heartbeat_at, started_at)
            values (?, ?, '{"family":"lexical","seed":4,"members":5,"maxEpochs":60}', ?, 'RUNNING', 3, ?, 'elsewhere',
                    now() - interval '21 seconds', now())
            """)
                .params(
                        run.value(),
                        snapshot.value(),
                        researcher.value(),
                        RunId.random().value())
                .update();
        assertThat(over(run).standing().message()).contains("not heard of");
    }

    private RunId train(long seed) {
        return transaction(() -> runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, seed), researcher));
    }

    /** In a transaction of its own, so that supervisors see the run while the test holds a lock. */
    private RunId transaction(Supplier<RunId> work) {
        var own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return own.execute(_ -> work.get());
    }

    private RunView finished(RunId run) {
        var over = over(run);
        assertThat(over.status()).as("%s", over.standing().message()).isEqualTo(RunStatus.DONE);
        return over;
    }

    private static ModelId modelOf(RunView run) {
        return Objects.requireNonNull(run.model());
    }

    private RunView over(RunId run) {
        return awaited(
                () -> Optional.of(runs.find(run)).filter(now -> now.status().isOver()));
    }

    private Optional<Long> pid(RunId run) {
        return sql.sql("select pid from preference.training_run where id = ? and pid is not null and status ="
                        + " 'RUNNING'")
                .params(run.value())
                .query(Long.class)
                .optional();
    }

    private void kill(RunId run) {
        pid(run).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
    }

    private byte[] artifact(ModelId model) {
        var bytes = new ByteArrayOutputStream();
        models.writeArtifact(model, bytes);
        return bytes.toByteArray();
    }

    private void scoresAddUp(ModelId model) {
        var scorer = models.scorer(model);
        var polite = PlantedPairs.candidate("question", "stone please walk");
        var plain = PlantedPairs.candidate("question", "stone walk");
        var scores = scorer.score(List.of(polite, plain));
        var turned = scorer.score(List.of(plain, polite));
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(turned).containsExactly(scores[1], scores[0]);
    }

    private static SnapshotId planted(Datasets datasets, PersonId by) {
        var json = new JsonMapper();
        var lines = PlantedPairs.of(400, 7).stream()
                .map(pair -> {
                    var question =
                            pair.first().conversation().turns().getFirst().content();
                    var opening = "\n\nHuman: " + question + "\n\nAssistant: ";
                    var better = pair.label() > 0.5 ? pair.first() : pair.second();
                    var worse = pair.label() > 0.5 ? pair.second() : pair.first();
                    return json.writeValueAsString(
                            Map.of("chosen", opening + better.response(), "rejected", opening + worse.response()));
                })
                .collect(Collectors.joining("\n"));
        var file = new ImportLabelled("Planted", PairFormat.HH, new SplitShares(0.8, 0.1, 0.1), 1);
        return datasets.importLabelled(file, new ByteArrayInputStream(lines.getBytes(UTF_8)), by)
                .id();
    }

    /** Waits for what other processes bring about. */
    private static <T> T awaited(Supplier<Optional<T>> wanted) {
        for (var found = wanted.get(); ; found = wanted.get()) {
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
