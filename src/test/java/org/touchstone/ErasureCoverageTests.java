package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the database keeps about a person has a row in {@code src/docs/privacy.md} that says what erasing them does to it. Who
 * adds a column fails here first, decides, and writes the row.
 */
@SpringBootTest
class ErasureCoverageTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+\\.[a-z_]+)` \\| \\S");

    /**
     * Columns that name a person. Where rows are about that person, and in all of {@code accounts}, those that can hold words as well:
     * text without a list of values, and JSON. Everywhere, what is called an e-mail address or a pseudonym.
     */
    private static final String ABOUT_PEOPLE = """
        with columns as (
            select n.nspname as schema, c.relname as table, a.attname as name, c.oid as relation, a.attnum as number,
                   a.atttypid::regtype::text as type, a.attgenerated <> '' as generated
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
        ), naming as (
            select * from columns k
             where k.name in ('person_id', 'worker_id', 'author_id')
                or exists (select from pg_constraint f
                            where f.contype = 'f' and f.confrelid = 'accounts.person'::regclass
                              and f.conrelid = k.relation and f.conkey = array[k.number])
        )
        select k.schema || '.' || k.table || '.' || k.name
          from columns k
         where not k.generated
           and (exists (select from naming m where m.relation = k.relation and m.number = k.number)
             or k.name like '%email%' or k.name like '%pseudonym%'
             or k.type in ('text', 'jsonb', 'json', 'text[]', 'character varying')
                and (k.schema = 'accounts' or k.relation in (
                    select relation from naming where name in ('person_id', 'worker_id')))
                and not exists (select from pg_constraint v
                                 where v.contype = 'c' and v.conrelid = k.relation and v.conkey = array[k.number]
                                   and pg_get_constraintdef(v.oid) like '%= ANY%'))
         order by 1
        """;

    private final JdbcClient jdbc;

    ErasureCoverageTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyColumnAboutAPersonIsInTheListOfWhatErasingDoes() throws IOException {
        var listed = ROW.matcher(Files.readString(Path.of("src/docs/privacy.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(about());
    }

    private List<String> about() {
        return jdbc.sql(ABOUT_PEOPLE).query((row, _) -> row.getString(1)).list();
    }
}
