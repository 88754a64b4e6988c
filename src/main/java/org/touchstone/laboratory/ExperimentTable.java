package org.touchstone.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.laboratory.FieldCheck.UnfitField;
import org.touchstone.runs.RunLog;
import org.touchstone.runs.RunOutput;
import org.touchstone.runs.RunRows;
import org.touchstone.runs.RunStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as those see them who ask for them. */
@Repository
class ExperimentTable {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final CellTable cells;
    private final RunLog logs;
    private final RunRows rows;

    ExperimentTable(JdbcClient sql, JsonMapper json, CellTable cells, RunLog logs) {
        this.sql = sql;
        this.json = json;
        this.cells = cells;
        this.logs = logs;
        this.rows = new RunRows(sql, LaboratoryRuns.KIND);
    }

    /** Adds an experiment; false, and nothing is added, where there is one of this identifier. */
    boolean add(ExperimentId id, ExperimentKind kind, Settings settings, PersonId by) {
        int added = sql.sql("""
            insert into laboratory.experiment (id, kind, version, settings, requested_by, requested_at)
            values (:id, :kind, :version, :settings::jsonb, :by, clock_timestamp()) on conflict (id) do nothing
            """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("version", kind.version())
                .param("settings", json.writeValueAsString(settings.sorted()))
                .param("by", by.value())
                .update();
        if (added > 0) {
            kind.fields().forEach(field -> data(id, field, settings));
        }
        return added > 0;
    }

    private void data(ExperimentId id, Field field, Settings settings) {
        var column = switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE -> "snapshot_id";
            case SUITE, SUITE_OR_NONE -> "suite_id";
            case FILE, TEXT_FILE_OR_NONE -> "material_digest";
            default -> "";
        };
        if (!column.isEmpty() && settings.has(field.name())) {
            var text = settings.text(field.name());
            try {
                sql.sql("insert into laboratory.experiment_data (experiment_id, field, %s) values (:id, :field, :data)"
                                .formatted(column))
                        .param("id", id.value())
                        .param("field", field.name())
                        .param("data", field.type().isFile() ? text : UUID.fromString(text))
                        .update();
            } catch (DataIntegrityViolationException _) {
                throw new UnfitField(field, "choose");
            }
        }
    }

    Optional<ExperimentView> find(ExperimentId id) {
        return find(id, cells::find);
    }

    /** The same without what its cells measured. */
    Optional<ExperimentView> brief(ExperimentId id) {
        return find(id, cells::brief);
    }

    private Optional<ExperimentView> find(ExperimentId id, Function<ExperimentId, CellTable.Cells> found) {
        return sql.sql(select() + " where r.id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row, found.apply(id)))
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

    /** The newest others of the same kind, version and settings; what their cells measured is left out. */
    List<ExperimentView> alike(ExperimentView one, int limit) {
        return sql.sql(select() + """
             where r.kind = :kind and r.version = :version and r.settings = :settings::jsonb and r.id <> :id
             order by r.requested_at desc, r.id limit :limit
            """)
                .param("kind", one.kind())
                .param("version", one.version())
                .param("settings", json.writeValueAsString(one.settings().sorted()))
                .param("id", one.id().value())
                .param("limit", limit)
                .query((row, _) -> view(row, cells.brief(id(row))))
                .list();
    }

    /** How the experiment of a folder stands; empty where there is none. */
    Optional<Kept> kept(UUID id) {
        return sql.sql("select kind, version, status from laboratory.experiment where id = :id")
                .param("id", id)
                .query((row, _) -> new Kept(
                        row.getString("kind"), row.getInt("version"), RunStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** What decides whether the folder of an experiment is of use. */
    record Kept(String kind, int version, RunStatus status) {}

    /** What its processes printed. */
    Optional<RunOutput> log(ExperimentId id) {
        return logs.find(LaboratoryRuns.KIND, id.value());
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
