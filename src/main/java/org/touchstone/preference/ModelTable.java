package org.touchstone.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The models on record. */
@Component
class ModelTable {

    private static final String SELECT = """
        select m.*, a.bytes from preference.model m join preference.artifact a on a.digest = m.artifact_digest
        """;

    private final JdbcClient sql;
    private final JsonMapper json;

    ModelTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(NewModel model) {
        var run = model.origin().run();
        sql.sql("""
            insert into preference.model (id, run_id, learned_from, imported_at, name, family, snapshot_id, study_id, provenance, figures,
                                          temperature, artifact_digest)
            values (:id, :run, :from, case when :from::text is not null then now() end, :name, :family, :snapshot, :study,
                    :provenance::jsonb, :figures::jsonb, :temperature, :artifact)
            """)
                .param("id", model.id().value())
                .param("run", run == null ? null : run.value(), Types.OTHER)
                .param("from", model.origin().learnedFrom(), Types.VARCHAR)
                .param("name", model.name())
                .param("family", model.origin().provenance().config().family().key())
                .param("snapshot", model.origin().snapshot().value())
                .param("study", model.origin().study(), Types.OTHER)
                .param("provenance", json.writeValueAsString(model.origin().provenance()))
                .param("figures", json.writeValueAsString(model.outcome().figures()))
                .param("temperature", model.outcome().temperature())
                .param("artifact", model.outcome().artifact())
                .update();
    }

    Optional<ModelView> find(ModelId id) {
        return sql.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    /** All but the archived ones, newest first. */
    List<ModelView> all() {
        return sql.sql(SELECT + " where m.archived_at is null order by m.trained_at desc, m.id")
                .query(this::view)
                .list();
    }

    List<ModelView> archived() {
        return sql.sql(SELECT + " where m.archived_at is not null order by m.trained_at desc, m.id")
                .query(this::view)
                .list();
    }

    Optional<ModelView> promoted(StudyId study) {
        return sql.sql(SELECT + " where m.promoted and m.study_id = :study")
                .param("study", study.value())
                .query(this::view)
                .optional();
    }

    /** Puts the model in the place of the one promoted before among those of the same study. */
    void promote(ModelId id) {
        sql.sql("select pg_advisory_xact_lock(hashtext('preference.promote'))")
                .query()
                .listOfRows();
        sql.sql("""
            update preference.model set promoted = false
             where promoted and id <> :id and study_id is not distinct from (select study_id from preference.model where id = :id)
            """).param("id", id.value()).update();
        sql.sql("update preference.model set promoted = true, archived_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    private ModelView view(ResultSet row, int number) throws SQLException {
        var run = row.getObject("run_id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var provenance = json.readValue(row.getString("provenance"), Provenance.class);
        return new ModelView(
                new ModelId(row.getObject("id", UUID.class)),
                run == null ? null : new RunId(run),
                row.getString("name"),
                provenance.config().family(),
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                study == null ? null : new StudyId(study),
                provenance,
                json.readValue(row.getString("figures"), ModelView.Figures.class),
                row.getDouble("temperature"),
                new ModelView.StoredForm(row.getString("artifact_digest"), row.getLong("bytes")),
                row.getBoolean("promoted"),
                row.getObject("trained_at", OffsetDateTime.class).toInstant());
    }
}
