package org.touchstone.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the processes of runs printed: the end of it is kept in the database, since they may be on other machines than the pages. */
@Component
public class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
    private static final int KEPT = 64 * 1024;

    private final JdbcClient sql;

    RunLog(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the end of a log that is written on this host; one that cannot be read is no reason to stop. */
    void keep(RunKind kind, UUID run, String host, Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            keep(kind, run, host, end(file));
        } catch (IOException failure) {
            LOG.warn("The log of {} {} could not be read", kind.name(), run, failure);
        }
    }

    private void keep(RunKind kind, UUID run, String host, String text) {
        sql.sql("""
            insert into %s as kept (run_id, host, text) values (:run, :host, :text)
            on conflict (run_id) do update set host = excluded.host, text = excluded.text, at = now()
             where kept.text <> excluded.text
            """.formatted(kind.logs()))
                .param("run", run)
                .param("host", host)
                .param("text", text)
                .update();
    }

    /** The log of the run as far as it is kept. */
    public Optional<RunOutput> find(RunKind kind, UUID run) {
        return sql.sql("select host, text from " + kind.logs() + " where run_id = :run")
                .param("run", run)
                .query((row, _) -> new RunOutput(row.getString("host"), row.getString("text")))
                .optional();
    }

    /** The last lines of a file, without characters that a database does not take. */
    static String lastLines(Path file, int lines) {
        try {
            var all = end(file).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException failure) {
            return "The log could not be read: " + failure;
        }
    }

    private static String end(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(KEPT, bytes.length());
            bytes.seek(bytes.length() - length);
            var end = new byte[length];
            int read = Math.max(0, bytes.read(end));
            return new String(Arrays.copyOf(end, read), StandardCharsets.UTF_8).replace("\0", "");
        }
    }
}
