package org.touchstone.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of a study's comparisons under other ids, with all there is about them in the catalog and the queue. The study has to be the only one
 * in the database. Checks of what refers to what are left out: copies refer to each other as the originals do.
 */
record Copies(String study, Connection connection, JdbcClient sql) {

    /** Columns that name a conversation, a response or a comparison, in any table. */
    private static final String IDS =
            "'id', 'conversation_id', 'comparison_id', 'response_id', 'first_id', 'second_id'";

    private static final String COLUMNS = """
        from pg_attribute
        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
        order by attnum
        """;

    static Copies of(String study, Connection connection) {
        return new Copies(study, connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /** Adds so many copies of each comparison and puts all of them into a random order. */
    void add(int times) throws SQLException {
        connection.setAutoCommit(false);
        sql.sql("update labeling.queue_entry set priority = random()").update();
        if (times > 0) {
            sql.sql("set local session_replication_role = replica").update();
            texts().forEach(table -> copy(table, times));
            copy("labeling.queue_entry", times);
        }
        connection.commit();
        connection.setAutoCommit(true);
        sql.sql("vacuum analyze").update();
    }

    /** The tables that hold conversations, responses and comparisons. */
    private List<String> texts() {
        return texts("""
            select format('%I.%I', table_schema, table_name) as text from information_schema.tables
            where table_schema = 'catalog' and table_type = 'BASE TABLE'
              and table_name not in ('file_import', 'rejected_line', 'source')
            """);
    }

    private void copy(String table, int times) {
        var columns = texts("select quote_ident(attname) as text " + COLUMNS, table);
        var values = texts("""
            select case when attname in (%s) then format('md5(%%I::text || copy)::uuid', attname)
                        when attname = 'priority' then 'random()' else quote_ident(attname) end as text
            """.formatted(IDS) + COLUMNS, table);
        sql.sql("insert into %s (%s) select %s from %s cross join generate_series(1, %d) copy"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, times))
                .update();
    }

    private List<String> texts(String query, Object... parameters) {
        return sql.sql(query)
                .params(parameters)
                .query((row, _) -> row.getString("text"))
                .list();
    }
}
