package org.touchstone.laboratory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that experiments work with. */
@Repository
class MaterialTable {

    private final JdbcClient sql;

    MaterialTable(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(String digest, byte[] content) {
        sql.sql("""
            insert into laboratory.material (digest, content) values (:digest, :content)
                on conflict (digest) do update set brought_at = now()
            """).param("digest", digest).param("content", content).update();
    }

    boolean has(String digest) {
        return sql.sql("select exists (select from laboratory.material where digest = :digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    int bytes(String digest) {
        return sql.sql("select coalesce(sum(octet_length(content)), 0) from laboratory.material where digest = :digest")
                .param("digest", digest)
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> find(String digest) {
        return sql.sql("select content from laboratory.material where digest = :digest")
                .param("digest", digest)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /** Forgets what was brought more than a day ago and is in no experiment. */
    void forgetUnused() {
        sql.sql("""
            delete from laboratory.material m
             where brought_at < now() - interval '1 day'
               and not exists (select from laboratory.experiment_data d where d.material_digest = m.digest)
            """).update();
    }
}
