package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of the load: which statements took how long, and by which plans. */
record Watch(JdbcClient sql, Path serverLog) {

    private static final int STATEMENTS = 16;

    /** Some calls of the application. */
    interface Calls {
        void make() throws IOException, InterruptedException;
    }

    void begin() {
        sql.sql("create extension if not exists pg_stat_statements").update();
        sql.sql("select pg_stat_statements_reset()").query().listOfRows();
    }

    /** Prints where the database's time went, per judgment. */
    void statements(long judgments) {
        sql.sql("""
            select calls, total_exec_time, mean_exec_time, regexp_replace(left(query, 150), '\\s+', ' ', 'g') as query
            from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
            order by total_exec_time desc limit ?
            """)
                .param(STATEMENTS)
                .query((row, _) -> String.format(
                        Locale.ROOT,
                        "statement %.2f calls %.3f ms each, %.3f ms in all per judgment: %s",
                        row.getDouble(1) / judgments,
                        row.getDouble(3),
                        row.getDouble(2) / judgments,
                        row.getString(4)))
                .list()
                .forEach(Bench::print);
    }

    /** Prints the plans by which the database ran what the calls asked it about the queue. */
    void plans(Calls calls) throws IOException, InterruptedException {
        explain("0");
        long before = Files.size(serverLog);
        calls.make();
        explain("-1");
        var written = Files.readString(serverLog).substring((int) before);
        Arrays.stream(written.split("\n(?=\\d{4}-)", -1))
                .filter(entry -> entry.contains("plan:") && entry.contains("skip locked"))
                .forEach(Bench::print);
    }

    /** Tells every session, and gives them the time to hear it. */
    private void explain(String fromMilliseconds) throws InterruptedException {
        sql.sql("alter system set auto_explain.log_min_duration = " + fromMilliseconds)
                .update();
        sql.sql("alter system set auto_explain.log_analyze = on").update();
        sql.sql("alter system set auto_explain.log_buffers = on").update();
        sql.sql("select pg_reload_conf()").query().listOfRows();
        Thread.sleep(500);
    }

    Invariants invariants() {
        return new Invariants(sql);
    }
}
