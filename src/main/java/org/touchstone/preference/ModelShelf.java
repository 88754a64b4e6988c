package org.touchstone.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;

/** What changes about a model after it was stored. */
@Component
class ModelShelf {

    private final JdbcClient sql;
    private final ArtifactTable artifacts;
    private final Datasets datasets;

    ModelShelf(JdbcClient sql, ArtifactTable artifacts, Datasets datasets) {
        this.sql = sql;
        this.artifacts = artifacts;
        this.datasets = datasets;
    }

    ModelStanding standing(ModelView model) {
        var snapshot = datasets.find(model.snapshot());
        boolean atHome = snapshot.digest().equals(model.provenance().snapshotDigest());
        return sql.sql("select imported_at, archived_at, learned_from from preference.model where id = :id")
                .param("id", model.id().value())
                .query((row, _) -> new ModelStanding(
                        time(row, "imported_at"), time(row, "archived_at"), row.getString("learned_from"), atHome))
                .single();
    }

    void rename(ModelId id, String name) {
        sql.sql("update preference.model set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    void archive(ModelId id, boolean away) {
        sql.sql("update preference.model set archived_at = case when :away then coalesce(archived_at, now())"
                        + " end where id = :id")
                .param("away", away)
                .param("id", id.value())
                .update();
    }

    /** Deletes the model, and its file unless another model has the same. */
    void delete(ModelView model) {
        sql.sql("delete from preference.model where id = :id")
                .param("id", model.id().value())
                .update();
        artifacts.deleteUnused(model.artifact().digest());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
