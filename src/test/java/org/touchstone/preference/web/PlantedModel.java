package org.touchstone.preference.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.HhText;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.preference.Family;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learners;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A lexical model of planted pairs in the database, trained where it is needed instead of in a process of its own. */
final class PlantedModel {

    private static final long PAUSE_NANOS = 50_000_000;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<Example> PAIRS = PlantedPairs.of(120, 7);

    private final Datasets datasets;
    private final Learners learners;
    private final JdbcClient sql;
    private final Consumer<ModelTrained> herald;
    private final JsonMapper json = new JsonMapper();

    PlantedModel(Datasets datasets, Learners learners, JdbcClient sql, Consumer<ModelTrained> herald) {
        this.herald = herald;
        this.datasets = datasets;
        this.learners = learners;
        this.sql = sql;
    }

    /** Trains a model, stores it as a training would, and returns its identifier. */
    String store(PersonId by) {
        var file = new ImportLabelled("Planted", PairFormat.HH, new SplitShares(0.8, 0.1, 0.1), 1);
        var snapshot = datasets.importLabelled(file, new ByteArrayInputStream(lines().getBytes(UTF_8)), by);
        var config = TrainingConfig.of(Family.LEXICAL, 7);
        var bytes = learners.of(Family.LEXICAL)
                .learn(new TrainingData(PAIRS, List.of()), config, Progress.silent())
                .artifact()
                .toBytes();
        var digest = HexFormat.of().formatHex(Sha256.empty().digest(bytes));
        int added = sql.sql("insert into preference.artifact values (?, ?) on conflict do nothing")
                .params(digest, bytes.length)
                .update();
        if (added > 0) {
            sql.sql("insert into preference.artifact_chunk values (?, 0, ?)")
                    .params(digest, bytes)
                    .update();
        }
        return row(snapshot.id().value(), run(snapshot.id().value(), by, json.writeValueAsString(config)), digest);
    }

    private UUID run(UUID snapshot, PersonId by, String config) {
        var run = UUID.randomUUID();
        sql.sql("""
            insert into preference.training_run (id, snapshot_id, config, requested_by, status, ended_at, announced_at)
            values (?, ?, ?::jsonb, ?, 'DONE', now(), now())
            """).params(run, snapshot, config, by.value()).update();
        return run;
    }

    private String row(UUID snapshot, UUID run, String digest) {
        var model = UUID.randomUUID();
        sql.sql("""
            insert into preference.model
                (id, run_id, name, family, snapshot_id, provenance, figures, temperature, artifact_digest)
            select ?, id, 'Planted', 'lexical', ?,
                   jsonb_build_object('snapshotDigest', '', 'config', config, 'code', '',
                       'libraries', '{}'::jsonb, 'formatting', '{}'::jsonb),
                   '{"heldOut": {"pairs": 96, "accuracy": 1, "logLoss": 0.1}}', 1, ?
              from preference.training_run where id = ?
            """).params(model, snapshot, digest, run).update();
        return model.toString();
    }

    private String lines() {
        return PAIRS.stream()
                .map(pair -> {
                    var better = pair.label() > 0.5 ? pair.first() : pair.second();
                    var worse = pair.label() > 0.5 ? pair.second() : pair.first();
                    return json.writeValueAsString(Map.of(
                            "chosen", HhText.of(better.conversation(), better.response()),
                            "rejected", HhText.of(worse.conversation(), worse.response())));
                })
                .collect(Collectors.joining("\n"));
    }

    /** What placed each comparison of a study. */
    Map<String, String> arms(StudyId study) {
        return new TreeMap<>(sql
                .sql("select comparison_id::text, arm from sampling.placement where study_id = ?")
                .param(study.value())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Waits until the trial that was asked for is over. */
    void awaitTrial(StudyId study) {
        awaitEnd("sampling.trial", study);
    }

    /** Waits until the ordering that was asked for is over. */
    void awaitOrdering(StudyId study) {
        awaitEnd("sampling.ordering", study);
    }

    /** Lets the model be one that learned from a study's judgments. */
    void learnedFrom(StudyId study, String model) {
        sql.sql("update preference.model set study_id = ? where id = ?::uuid")
                .params(study.value(), model)
                .update();
    }

    /** Tells of the model as of a new one, and waits until all have heard it. */
    void tell(String model) {
        var snapshot = sql.sql("select snapshot_id from preference.model where id = ?::uuid")
                .param(model)
                .query(UUID.class)
                .optional()
                .orElseGet(UUID::randomUUID);
        herald.accept(new ModelTrained(new ModelId(UUID.fromString(model)), new SnapshotId(snapshot)));
        await().atMost(LONG)
                .until(() -> sql.sql("select count(*) = 0 from events.event_publication")
                        .query(Boolean.class)
                        .single());
    }

    /** Deletes the model as if nobody had been told of it yet. */
    void deleteUnheard(String model) {
        var run = sql.sql("delete from preference.model where id = ?::uuid returning run_id")
                .param(model)
                .query(UUID.class)
                .single();
        sql.sql("update preference.training_run set announced_at = null, ended_at = '2026-01-01' where id = ?")
                .param(run)
                .update();
    }

    /** Waits until all are told of the model that nobody has been told of. */
    void awaitHeard(String model) {
        var run = sql.sql("select run_id from preference.model where id = ?::uuid")
                .param(model)
                .query(UUID.class)
                .single();
        sql.sql("update preference.training_run set announced_at = null where id = ?")
                .param(run)
                .update();
        await().atMost(LONG)
                .until(() -> sql.sql("select announced_at is not null from preference.training_run where id = ?")
                        .param(run)
                        .query(Boolean.class)
                        .single());
    }

    /** The model by which the study's queue is ordered, or to be; null where it is by none. */
    @Nullable
    String orderedBy(StudyId study) {
        return sql.sql("select model_id::text from sampling.ordering where study_id = ?")
                .param(study.value())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** Lets another process be in the middle of ordering a study's queue. */
    void orderingElsewhere(StudyId study, String model) {
        sql.sql("""
            insert into sampling.ordering (study_id, id, model_id, status, attempts, done, total, asked_at, beat_at)
            values (?, gen_random_uuid(), ?::uuid, 'RUNNING', 1, 1, 4, now(), now())
            """).params(study.value(), model).update();
    }

    private void awaitEnd(String queue, StudyId study) {
        while (sql.sql("select status not in ('DONE', 'FAILED') from " + queue + " where study_id = ?")
                .param(study.value())
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
