package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The diagram and the list of tables in {@code db/README.md} are those of the database. Where they are not, the right ones lie
 * in {@code target/schema.md} after this test.
 */
@SpringBootTest
class SchemaDocumentTests {

    private static final String SCHEMAS = "not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')";

    private final JdbcClient jdbc;

    SchemaDocumentTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void showsEveryTableAndEveryReference() throws IOException {
        var document = Path.of("db/README.md");
        assumeThat(document).exists();
        var expected = String.join("\n", diagram()) + "\n\n" + String.join("\n", tables());
        Files.writeString(Path.of("target/schema.md"), expected);
        assertThat(Files.readString(document)).contains(diagram()).contains(tables());
    }

    private List<String> diagram() {
        return jdbc.sql("""
            select format('    "%s.%s" ||--o{ "%s.%s" : "%s"', target.nspname, t.relname, owner.nspname, o.relname,
                          string_agg(columns.names, '; ' order by columns.names)) as line
              from pg_constraint fk
              join pg_class o on o.oid = fk.conrelid join pg_namespace owner on owner.oid = o.relnamespace
              join pg_class t on t.oid = fk.confrelid join pg_namespace target on target.oid = t.relnamespace
              cross join lateral (
                select string_agg(a.attname, ', ' order by k.place) as names
                  from unnest(fk.conkey) with ordinality as k (number, place)
                  join pg_attribute a on a.attrelid = fk.conrelid and a.attnum = k.number
              ) columns
             where fk.contype = 'f' and fk.conrelid <> fk.confrelid
             group by target.nspname, t.relname, owner.nspname, o.relname
             order by 1
            """).query((row, _) -> row.getString(1)).list();
    }

    private List<String> tables() {
        record Table(String schema, String name) {}
        var all = jdbc.sql("""
            select n.nspname, c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname
            """ + SCHEMAS + " order by 1, 2")
                .query((row, _) -> new Table(row.getString(1), row.getString(2)))
                .list();
        return all.stream()
                .map(Table::schema)
                .distinct()
                .map(schema -> all.stream()
                        .filter(table -> table.schema().equals(schema))
                        .map(table -> "`" + table.name() + "`")
                        .collect(Collectors.joining(", ", "| `" + schema + "` | ", " |")))
                .toList();
    }
}
