package org.touchstone.preference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.support.Sha256;

/** Models in their stored form, in pieces. */
@Component
class ArtifactTable {

    static final int CHUNK = 1 << 20;

    private final JdbcClient sql;

    ArtifactTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the bytes, once however often they come, and returns their digest. */
    String add(byte[] artifact) {
        var digest = HexFormat.of().formatHex(Sha256.empty().digest(artifact));
        int added = sql.sql("""
            insert into preference.artifact (digest, bytes) values (:digest, :bytes) on conflict do nothing
            """)
                .param("digest", digest)
                .param("bytes", artifact.length)
                .update();
        for (int at = 0; added > 0 && at < artifact.length; at += CHUNK) {
            sql.sql("insert into preference.artifact_chunk (digest, position, content) values (?, ?, ?)")
                    .params(digest, at / CHUNK, Arrays.copyOfRange(artifact, at, Math.min(at + CHUNK, artifact.length)))
                    .update();
        }
        return digest;
    }

    /** Lets go of the bytes unless a model still has them. */
    void deleteUnused(String digest) {
        sql.sql("""
            delete from preference.artifact a
             where digest = :digest and not exists (select from preference.model m where m.artifact_digest = a.digest)
            """).param("digest", digest).update();
    }

    /** Writes all bytes, one piece in memory at a time. */
    void write(String digest, OutputStream out) {
        for (int position = 0; ; position++) {
            var chunk = piece(digest, position);
            if (chunk.isEmpty()) {
                return;
            }
            write(chunk.get(), out);
        }
    }

    /** One piece of the bytes, all but the last of {@link #CHUNK} bytes. */
    Optional<byte[]> piece(String digest, int position) {
        return sql.sql("select content from preference.artifact_chunk where digest = ? and position = ?")
                .params(digest, position)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    byte[] read(String digest) {
        var bytes = new ByteArrayOutputStream();
        write(digest, bytes);
        return bytes.toByteArray();
    }

    private static void write(byte[] chunk, OutputStream out) {
        try {
            out.write(chunk);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
