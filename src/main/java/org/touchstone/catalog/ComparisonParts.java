package org.touchstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of many comparisons no more than is asked for, in constant memory. */
@Repository
class ComparisonParts {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    ComparisonParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads no conversations; row by row, which needs a transaction. */
    void forEachPair(Collection<ComparisonId> ids, Consumer<PairText> each) {
        rows(
                """
                select c.id, a.content as first, b.content as second
                  from catalog.comparison c
                  join catalog.response a on a.id = c.first_id
                  join catalog.response b on b.id = c.second_id
                 where c.id = any (:ids::uuid[])
                """,
                ids,
                row -> new PairText(
                        new ComparisonId(row.getObject("id", UUID.class)),
                        row.getString("first"),
                        row.getString("second")),
                each);
    }

    /** Reads nothing of the responses; row by row, which needs a transaction. */
    void forEachResponsePair(Collection<ComparisonId> ids, Consumer<ResponsePair> each) {
        rows(
                """
                select id, first_id, second_id from catalog.comparison
                 where id = any (:ids::uuid[]) and second_id is not null
                """,
                ids,
                row -> new ResponsePair(
                        new ComparisonId(row.getObject("id", UUID.class)),
                        row.getObject("first_id", UUID.class),
                        row.getObject("second_id", UUID.class)),
                each);
    }

    /** Reads no texts; row by row, which needs a transaction. */
    void forEachOutline(Collection<ComparisonId> ids, Consumer<Outline> each) {
        rows(
                """
                select c.id, char_length(a.content) as first, char_length(b.content) as second,
                       s.name as first_source, t.name as second_source, f.file_name, f.started_at
                  from catalog.comparison c
                  join catalog.response a on a.id = c.first_id left join catalog.source s on s.id = a.source_id
                  join catalog.response b on b.id = c.second_id left join catalog.source t on t.id = b.source_id
                  left join catalog.file_import f on f.id = c.import_id
                 where c.id = any (:ids::uuid[])
                """,
                ids,
                row -> new Outline(
                        new ComparisonId(row.getObject("id", UUID.class)),
                        row.getInt("first"),
                        row.getInt("second"),
                        row.getString("first_source"),
                        row.getString("second_source"),
                        row.getString("file_name"),
                        brought(row)),
                each);
    }

    /** What to make of a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> void rows(String statement, Collection<ComparisonId> ids, Reading<T> reading, Consumer<T> each) {
        try (var rows = jdbc
                .sql(statement)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .withFetchSize(FETCH)
                .query((row, _) -> reading.of(row))
                .stream()) {
            rows.forEach(each);
        }
    }

    private static @Nullable Instant brought(ResultSet row) throws SQLException {
        var at = row.getTimestamp("started_at");
        return at == null ? null : at.toInstant();
    }
}
