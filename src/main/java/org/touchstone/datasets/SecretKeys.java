package org.touchstone.datasets;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keys of this installation, each made when it is first asked for. */
@Repository
class SecretKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SecretKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of that name: always the same 32 bytes. */
    @Transactional
    byte[] key(String name) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert into datasets.secret (name, value) values (:name, :value) on conflict do nothing")
                .param("name", name)
                .param("value", fresh)
                .update();
        return jdbc.sql("select value from datasets.secret where name = :name")
                .param("name", name)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
