package org.touchstone.laboratory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;
import org.touchstone.support.Sha256;

/** Files that were brought for experiments: texts to learn from, probabilities of some other judge. The very same bytes are kept once. */
@Service
public class Materials {

    /** The most bytes of one file. */
    public static final int MOST = 64 << 20;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient sql;
    private final Clock clock;

    Materials(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A file.
     *
     * @param digest SHA-256 of its bytes, in hexadecimal
     */
    public record Material(UUID id, String name, String digest, long bytes, Instant broughtAt) {}

    /** Keeps a file, or finds the one that has the same bytes; refuses one that is empty or too large. */
    @Transactional
    public UUID bring(String name, InputStream in, PersonId by) throws IOException {
        var content = in.readNBytes(MOST + 1);
        if (content.length == 0 || content.length > MOST || name.isBlank()) {
            throw new UnfitMaterial();
        }
        var digest = HexFormat.of().formatHex(Sha256.empty().digest(content));
        return sql.sql("""
            insert into laboratory.material (id, name, digest, bytes, content, brought_by, brought_at)
            values (:id, :name, :digest, :bytes, :content, :by, :at)
            on conflict (digest) do update set name = laboratory.material.name returning id
            """)
                .param("id", UUID.randomUUID())
                .param("name", name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .param("digest", digest)
                .param("bytes", content.length)
                .param("content", content)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Material> all() {
        return sql.sql("select id, name, digest, bytes, brought_at from laboratory.material order by brought_at desc,"
                        + " id")
                .query((row, _) -> new Material(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("digest"),
                        row.getLong("bytes"),
                        row.getTimestamp("brought_at").toInstant()))
                .list();
    }

    /** The bytes of one. */
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        return sql.sql("select content from laboratory.material where id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new UnknownMaterial(id));
    }

    private static final class UnknownMaterial extends Refusal.NotFound {
        UnknownMaterial(UUID id) {
            super("unknown-material", "There is no file " + id + " for experiments");
        }
    }

    private static final class UnfitMaterial extends Refusal.Invalid {
        UnfitMaterial() {
            super("unfit-material", "file", "A file for experiments has a name and from 1 byte to 64 MB");
        }
    }
}
