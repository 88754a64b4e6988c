package org.touchstone.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.runs.RunRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as those see them who ask for them. */
@Repository
class ExperimentTable {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final CellTable cells;
    private final RunRows rows;

    ExperimentTable(JdbcClient sql, JsonMapper json, CellTable cells) {
        this.sql = sql;
        this.json = json;
        this.cells = cells;
        this.rows = new RunRows(sql, LaboratoryRuns.KIND);
    }

    void add(ExperimentId id, ExperimentKind kind, Settings settings, PersonId by) {
        sql.sql("""
            insert into laboratory.experiment (id, kind, version, settings, requested_by, requested_at)
            values (:id, :kind, :version, :settings::jsonb, :by, clock_timestamp())
            """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("version", kind.version())
                .param("settings", json.writeValueAsString(settings.sorted()))
                .param("by", by.value())
                .update();
        kind.fields().forEach(field -> data(id, field, settings));
    }

    private void data(ExperimentId id, Field field, Settings settings) {
        var column = switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE -> "snapshot_id";
            case SUITE, SUITE_OR_NONE -> "suite_id";
            case FILE -> "material_digest";
            default -> "";
        };
        if (!column.isEmpty() && settings.has(field.name())) {
            var text = settings.text(field.name());
            sql.sql("insert into laboratory.experiment_data (experiment_id, field, %s) values (:id, :field, :data)"
                            .formatted(column))
                    .param("id", id.value())
                    .param("field", field.name())
                    .param("data", field.type() == Field.Type.FILE ? text : UUID.fromString(text))
                    .update();
        }
    }

    Optional<ExperimentView> find(ExperimentId id) {
        return sql.sql(select() + " where r.id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row, cells.find(id)))
                .optional();
    }

    /** The newest first, after so many of them; what their cells measured is left out. */
    List<ExperimentView> latest(int skip, int limit) {
        return sql.sql(select() + " order by r.requested_at desc, r.id offset :skip limit :limit")
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> view(row, cells.brief(id(row))))
                .list();
    }

    boolean cancel(ExperimentId id) {
        return rows.cancel(id.value());
    }

    /** Queues one that failed or was cancelled again, to go on with the cells that are not done; false where it is neither. */
    boolean resume(ExperimentId id) {
        return sql.sql("""
            update laboratory.experiment
               set status = 'QUEUED', attempts = 0, progress = 0, phase = '', message = null, ended_at = null, cancelled_at = null
             where id = :id and status in ('FAILED', 'CANCELLED')
            """).param("id", id.value()).update() > 0;
    }

    /** Keeps the digest of all findings with the experiment of a claim. */
    void digest(UUID claim, String digest) {
        sql.sql("update laboratory.experiment set digest = :digest where claim = :claim")
                .param("digest", digest)
                .param("claim", claim)
                .update();
    }

    private String select() {
        return "select r.*, %s from laboratory.experiment r".formatted(rows.outlook());
    }

    private static ExperimentId id(ResultSet row) throws SQLException {
        return new ExperimentId(row.getObject("id", UUID.class));
    }

    private ExperimentView view(ResultSet row, CellTable.Cells found) throws SQLException {
        return new ExperimentView(
                id(row),
                row.getString("kind"),
                row.getInt("version"),
                new Settings(json.readValue(row.getString("settings"), VALUES)),
                RunRows.standing(row),
                found.plan(),
                found.findings(),
                row.getString("digest"),
                new PersonId(row.getObject("requested_by", UUID.class)));
    }
}
