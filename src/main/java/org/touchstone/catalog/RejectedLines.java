package org.touchstone.catalog;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** The lines that imports turned away. */
@Repository
class RejectedLines {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    RejectedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId source, List<RejectedLine> lines) {
        jdbc.sql("""
            insert into catalog.rejected_line (import_id, line, reason, excerpt)
            select :import, l.* from unnest(:lines::bigint[], :reasons::text[], :excerpts::text[]) l
            """)
                .param("import", source.value())
                .param("lines", lines.stream().map(RejectedLine::line).toArray(Long[]::new))
                .param("reasons", lines.stream().map(RejectedLine::reason).toArray(String[]::new))
                .param("excerpts", lines.stream().map(RejectedLine::excerpt).toArray(String[]::new))
                .update();
    }

    void forget(ImportId source) {
        jdbc.sql("delete from catalog.rejected_line where import_id = :import")
                .param("import", source.value())
                .update();
    }

    List<RejectedLine> first(ImportId source, int count) {
        return select(source, count).list();
    }

    /** Hands over every line in order through a cursor; needs a transaction. */
    void forEach(ImportId source, Consumer<RejectedLine> each) {
        try (Stream<RejectedLine> lines = select(source, Integer.MAX_VALUE).stream()) {
            lines.forEach(each);
        }
    }

    private MappedQuerySpec<RejectedLine> select(ImportId source, int count) {
        return jdbc.sql("select line, reason, excerpt from catalog.rejected_line where import_id = :import order by"
                        + " line limit :count")
                .withFetchSize(FETCH)
                .param("import", source.value())
                .param("count", count)
                .query((row, _) ->
                        new RejectedLine(row.getLong("line"), row.getString("reason"), row.getString("excerpt")));
    }
}
