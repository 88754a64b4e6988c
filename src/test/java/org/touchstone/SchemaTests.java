package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModuleDependencies;
import org.springframework.modulith.core.ApplicationModules;

@SpringBootTest
class SchemaTests {

    private final JdbcClient jdbc;

    SchemaTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void foreignKeysFollowTheArrowsBetweenModules() {
        var modules = ApplicationModules.of(Touchstone.class);
        var arrows = new HashMap<String, ApplicationModuleDependencies>();
        assertThat(foreignKeys()).isNotEmpty().allSatisfy(key -> {
            var from = modules.getModuleByName(key.from()).orElseThrow();
            var to = modules.getModuleByName(key.to()).orElseThrow();
            assertThat(arrows.computeIfAbsent(key.from(), _ -> from.getDirectDependencies(modules))
                            .contains(to))
                    .as("%s", key)
                    .isTrue();
        });
    }

    private List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
            select distinct owner.nspname, target.nspname
              from pg_constraint fk
              join pg_class o on o.oid = fk.conrelid join pg_namespace owner on owner.oid = o.relnamespace
              join pg_class t on t.oid = fk.confrelid join pg_namespace target on target.oid = t.relnamespace
             where fk.contype = 'f' and owner.nspname <> target.nspname
            """)
                .query((row, _) -> new ForeignKey(row.getString(1), row.getString(2)))
                .list();
    }

    private record ForeignKey(String from, String to) {}
}
