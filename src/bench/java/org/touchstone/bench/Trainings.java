package org.touchstone.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks an application on a stage for trainings, watches them, and kills their processes. */
record Trainings(Stage stage) {

    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String WORDS = "river stone green walk house seven light quiet bread cloud paper early";

    /** Makes a snapshot of pairs of nonsense of which the one with the word please is the better. */
    String snapshot(String name, int pairs) throws IOException, InterruptedException {
        var random = new Random(pairs);
        var lines = IntStream.range(0, pairs)
                .mapToObj(i -> "{\"chosen\":\"%s\",\"rejected\":\"%s\"}"
                        .formatted(turns(i, "please " + words(random)), turns(i, words(random))))
                .collect(Collectors.joining("\n"));
        return stage.admin()
                .call("POST", "/snapshots/imports?format=hh&name=" + name, lines)
                .required("id")
                .asString();
    }

    private static String turns(int question, String answer) {
        return "\\n\\nHuman: question %d\\n\\nAssistant: %s".formatted(question, answer);
    }

    private static String words(Random random) {
        var words = WORDS.split(" ", -1);
        return random.ints(4 + random.nextInt(60), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    /** Asks for a training and returns its run. */
    String ask(String snapshot, String family, int seed) throws IOException, InterruptedException {
        var wanted = "{\"snapshot\":\"%s\",\"family\":\"%s\",\"seed\":%d}".formatted(snapshot, family, seed);
        return stage.admin()
                .call("POST", "/training-runs", wanted)
                .required("id")
                .asString();
    }

    /** Waits for the run's end and returns its status. */
    String finished(String run) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var status = status(run);
            if (OVER.contains(status)) {
                return status;
            }
            Thread.sleep(STEP);
        }
        throw new IOException("The training run %s does not end".formatted(run));
    }

    String status(String run) throws IOException, InterruptedException {
        return stage.admin()
                .call("GET", "/training-runs/" + run, "")
                .required("status")
                .asString();
    }

    /** Waits until a process of the run learns. */
    void awaitLearning(String run) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isLearning(run)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The training run %s does not begin".formatted(run));
            }
            Thread.sleep(STEP);
        }
    }

    private boolean isLearning(String run) throws IOException, InterruptedException {
        var state = stage.admin().call("GET", "/training-runs/" + run, "");
        if (OVER.contains(state.required("status").asString())) {
            throw new IOException("The training ended too early: " + state);
        }
        return state.required("phase").asString().equals("learning");
    }

    /** Cancels the run and waits for its end. */
    void cancel(String run) throws IOException, InterruptedException {
        stage.admin().call("POST", "/training-runs/" + run + "/cancel", "");
        finished(run);
    }

    boolean saysWhy(String run) throws IOException, InterruptedException {
        return stage.admin()
                        .call("GET", "/training-runs/" + run, "")
                        .required("message")
                        .asString("")
                        .length()
                > 0;
    }

    /** Waits for a process of the run, lets it live so long, and kills it; false where there is none any more. */
    boolean killAfter(String run, long milliseconds) throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline && !OVER.contains(status(run))) {
            var process = process(run);
            if (process.isPresent()) {
                Thread.sleep(Duration.ofMillis(milliseconds));
                boolean alive = process.get().isAlive();
                process.get().destroyForcibly();
                process.get().onExit().join();
                return alive;
            }
            Thread.sleep(STEP);
        }
        return false;
    }

    private Optional<ProcessHandle> process(String run) throws SQLException {
        try (var connection = stage.connect()) {
            return sql(connection)
                    .sql("select pid from preference.training_run where id = ?::uuid and status = 'RUNNING' and pid"
                            + " is not null")
                    .param(run)
                    .query(Long.class)
                    .optional()
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        }
    }

    /** Models and files that do not belong to a run that is done, files that lack a part, and runs that are done without a model. */
    int halfModels() throws SQLException {
        try (var connection = stage.connect()) {
            return sql(connection).sql("""
                select (select count(*) from preference.training_run r left join preference.model m on m.run_id = r.id
                         where (r.status = 'DONE') <> (m.id is not null))
                     + (select count(*) from preference.artifact a
                         where not exists (select from preference.model m where m.artifact_digest = a.digest)
                            or a.bytes <> (select coalesce(sum(length(c.content)), 0) from preference.artifact_chunk c
                                            where c.digest = a.digest))
                     + (select count(*) from preference.training_run where status in ('RUNNING', 'CANCELLING', 'QUEUED'))
                """).query(Integer.class).single();
        }
    }

    private static JdbcClient sql(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The processes that the application has started and that still are. */
    Stream<ProcessHandle> children() {
        return stage.application().descendants();
    }
}
