package org.touchstone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Studies of any size, made quickly: a thousand comparisons come in by the application's own import, the rest are copies of their rows under
 * other ids. Priorities are random, as they are when a model has looked at the queue, so the order of handing out is not the order on disk.
 */
final class Filling {

    private static final int ORIGINALS = 1_000;
    private static final int OVERLAP = 3;
    private static final int SHORTEST = 150;
    private static final int LONGEST = 1_000;
    private static final long SEED = 1;
    /** Columns that name a conversation, a response or a comparison, in any table that is copied. */
    private static final String IDS =
            "'id', 'conversation_id', 'comparison_id', 'response_id', 'first_id', 'second_id'";

    private final Stage stage;
    private final Random random = new Random(SEED);

    Filling(Stage stage) {
        this.stage = stage;
    }

    /** Makes a running study by import alone, of a thousand comparisons for each time. */
    String imported(String name, int times) throws IOException, InterruptedException {
        var settings = "{\"name\":\"%s\",\"scale\":\"GRADED_8\",\"overlap\":%d,\"guidelines\":%s}"
                .formatted(name, OVERLAP, quoted(guidelines()));
        var id = stage.admin().call("POST", "/studies", settings).required("id").asString();
        for (int i = 0; i < times; i++) {
            stage.admin().call("POST", "/studies/" + id + "/imports?format=native", originals());
        }
        return id;
    }

    /** Makes a running study of as many comparisons, rounded down to thousands, the first in the database. */
    String study(int comparisons) throws IOException, InterruptedException, SQLException {
        var id = imported("Load", 1);
        try (var connection = stage.connect()) {
            multiply(connection, id, comparisons / ORIGINALS - 1);
        }
        return id;
    }

    /** Makes workers who are members of the studies, signs them in and returns a row for each of them: token and session. */
    List<String> workers(int number, String... studies) throws IOException, InterruptedException, SQLException {
        // At the least cost: how long it takes to check a password on purpose is not measured here.
        var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(Stage.PASSWORD);
        try (var connection = stage.connect()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int i = 0; i < number; i++) {
                add(sql, new Worker(UUID.randomUUID(), email(i), hash, token(i)), studies);
            }
        }
        var rows = new ArrayList<String>(List.of("token,session"));
        for (int i = 0; i < number; i++) {
            rows.add(token(i) + "," + SignIn.session(stage.address(), email(i), Stage.PASSWORD));
        }
        return rows;
    }

    private static String email(int worker) {
        return "worker%d@example.org".formatted(worker);
    }

    private static String token(int worker) {
        return "ts_bench_%d".formatted(worker);
    }

    /** Lets a worker take one more comparison and judge it. */
    static void judgeOnce(Stage stage, String study) throws IOException, InterruptedException {
        var worker = stage.admin().withToken(token(0));
        var lease = worker.call("POST", "/studies/" + study + "/leases", "")
                .required("lease")
                .asString();
        worker.call("PUT", "/leases/" + lease + "/judgment", "{\"outcome\":\"LEFT\",\"strength\":1}");
    }

    private record Worker(UUID id, String email, String hash, String token) {}

    private static void add(JdbcClient sql, Worker worker, String... studies) {
        sql.sql("""
            insert into accounts.person (id, name, email, password_hash, pseudonym, created_at)
            values (?, ?, ?, ?, ?, now())
            """)
                .params(worker.id(), worker.email(), worker.email(), worker.hash(), worker.email())
                .update();
        sql.sql("insert into accounts.person_role values (?, 'WORKER')")
                .params(worker.id())
                .update();
        sql.sql("""
            insert into accounts.api_token (id, person_id, token_hash, name, scopes, made_at, expires_at)
            values (?, ?, ?, 'bench', '{label}', now(), now() + interval '1 day')
            """)
                .params(UUID.randomUUID(), worker.id(), digest(worker.token()))
                .update();
        for (var study : studies) {
            sql.sql("insert into studies.study_member (study_id, person_id, joined_at) values (?, ?, now())")
                    .params(UUID.fromString(study), worker.id())
                    .update();
        }
    }

    /** Copies all there is of this study; checks of what refers to what are left out, since copies refer as originals do. */
    private static void multiply(Connection connection, String study, int times) throws SQLException {
        connection.setAutoCommit(false);
        var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("update labeling.queue_entry set priority = random() where study_id = ?::uuid")
                .param(study)
                .update();
        if (times > 0) {
            sql.sql("set local session_replication_role = replica").update();
            for (var table : sql.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema = 'catalog' and table_type = 'BASE TABLE'
                  and table_name not in ('file_import', 'rejected_line', 'source')
                """).query(String.class).list()) {
                copy(sql, table, times, "true");
            }
            copy(sql, "labeling.queue_entry", times, "study_id = '" + study + "'");
        }
        connection.commit();
        connection.setAutoCommit(true);
        sql.sql("vacuum analyze").update();
    }

    private static void copy(JdbcClient sql, String table, int times, String which) {
        var columns = sql.sql("""
            select attname from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
            """).param(table).query(String.class).list();
        var values =
                sql.sql("""
                    select case when attname in (%s) then format('md5(%%I::text || copy)::uuid', attname)
                                when attname = 'priority' then 'random()' else quote_ident(attname) end
                    from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                    """.formatted(IDS)).param(table).query(String.class).list();
        sql.sql("insert into %s (%s) select %s from %s cross join generate_series(1, %d) copy where %s"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, times, which))
                .update();
    }

    private String originals() {
        return IntStream.range(0, ORIGINALS)
                .mapToObj(number -> "{\"conversation\":%s,\"responses\":[%s,%s]}"
                        .formatted(quoted(words(60, 400)), response("a"), response("b")))
                .collect(Collectors.joining("\n"));
    }

    private String response(String source) {
        return "{\"content\":%s,\"source\":\"model-%s\"}".formatted(quoted(words(SHORTEST, LONGEST)), source);
    }

    /** Words of pronounceable nonsense in paragraphs, as long as people's and models' texts are. */
    private String words(int shortest, int longest) {
        int length = shortest + random.nextInt(longest - shortest);
        var text = new StringBuilder();
        while (text.length() < length) {
            for (int syllable = random.nextInt(3); syllable >= 0; syllable--) {
                text.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            text.append(random.nextInt(40) == 0 ? ".\n\n" : " ");
        }
        return text.toString().strip();
    }

    private static String guidelines() {
        return "# How to judge\n\n"
                + "Read **both** responses to the end. Prefer the one that helps and is honest.\n\n".repeat(8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
