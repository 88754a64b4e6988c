package org.touchstone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
            Copies.of(id, connection).add(comparisons / ORIGINALS - 1);
        }
        return id;
    }

    /** Makes workers who are members of the studies, signs them in and returns a row for each of them: token and session. */
    List<String> workers(int number, String... studies) throws IOException, InterruptedException, SQLException {
        var rows = new ArrayList<String>(List.of("token,session"));
        for (int i = 0; i < number; i++) {
            rows.add(token(i) + "," + session(i, studies));
        }
        return rows;
    }

    /** Makes one such worker and returns their session. */
    String session(int number, String... studies) throws IOException, InterruptedException, SQLException {
        // At the least cost: how long it takes to check a password on purpose is not measured here.
        var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(Stage.PASSWORD);
        try (var connection = stage.connect()) {
            var worker = new Worker(UUID.randomUUID(), email(number), hash, token(number));
            add(JdbcClient.create(new SingleConnectionDataSource(connection, true)), worker, studies);
        }
        return SignIn.session(stage.address(), email(number), Stage.PASSWORD);
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
