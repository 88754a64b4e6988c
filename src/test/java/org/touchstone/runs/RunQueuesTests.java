package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.MadeModel;
import org.touchstone.preference.RunId;
import org.touchstone.preference.RunView;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.TrainingRuns;
import org.touchstone.support.Refusal;

/** The queue, in a transaction that is never committed, so that no supervisor takes part. */
@SpringBootTest
@AutoConfigureMockMvc
class RunQueuesTests {

    private static final String HOST = "a host of the test";

    @Autowired
    private RunQueues queue;

    @Autowired
    @Qualifier("trainings")
    private RunKind kind;

    @Autowired
    private TrainingRuns runs;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvcTester web;

    private final PersonId admin;
    private final SnapshotId snapshot;
    private TransactionStatus transaction;

    RunQueuesTests(@Autowired People people, @Autowired Datasets datasets) {
        admin = people.firstAdmin();
        snapshot = MadeModel.snapshot(datasets, admin).id();
    }

    @BeforeEach
    void begin() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void undo() {
        transactions.rollback(transaction);
    }

    @Test
    void aHostRunsAsManyAsItMayAndTheOthersKeepTheirPlaces() {
        var asked = runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 3), 4, admin);
        assertThat(places(asked)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(asked).map(id -> runs.find(id).config().seed()).containsExactly(3L, 4L, 5L, 6L);
        var first = queue.claim(HOST, 2).orElseThrow();
        assertThat(first.run()).isEqualTo(asked.getFirst().value());
        assertThat(queue.claim(HOST, 2)).map(Claim::run).contains(asked.get(1).value());
        assertThat(queue.claim(HOST, 2)).isEmpty();
        assertThat(places(asked)).containsExactly(null, null, 1L, 2L);
        assertThat(runs.unfinished()).map(RunView::id).containsExactlyElementsOf(asked);
        queue.failed(first, "It ran out of memory");
        assertThat(runs.find(asked.getFirst()))
                .matches(run ->
                        run.status() == RunStatus.FAILED && run.standing().attempts() == 1);
        assertThat(queue.claim(HOST, 2)).map(Claim::run).contains(asked.get(2).value());
        assertThat(runs.finished(0, 1)).map(RunView::id).containsExactly(asked.getFirst());
    }

    @Test
    void aSupervisorLetsGoWhatAKilledOneHeldBack(@Autowired Supervisor supervisor) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells whether a process stands still");
        var training = new ProcessBuilder("sleep", "60").start();
        try {
            runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 1), admin);
            var claim = queue.claim(HostName.get(), Integer.MAX_VALUE).orElseThrow();
            queue.vouch(claim, training.pid());
            Signals.stop(training.pid());
            await().pollInSameThread().until(() -> HeldBackTests.stands(training));
            supervisor.letGo();
            await().pollInSameThread().until(() -> !HeldBackTests.stands(training));
            assertThat(training.isAlive()).isTrue();
        } finally {
            training.destroyForcibly();
        }
    }

    @Test
    void theProcessesOfAHostAreKnown() {
        runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 1), 2, admin);
        var first = queue.claim(HOST, 2).orElseThrow();
        var second = queue.claim("another", 2).orElseThrow();
        assertThat(queue.processes(HOST)).isEmpty();
        queue.vouch(first, 4_711);
        queue.vouch(second, 4_712);
        assertThat(queue.processes(HOST)).containsExactly(4_711L);
        queue.ended(first, "It ended");
        assertThat(queue.processes(HOST)).isEmpty();
    }

    @Test
    void theSameIsTrainedAgainWithSeedsNotUsedYet() {
        var first = runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 7), admin);
        var again = runs.repeat(first, 2, admin);
        assertThat(again).map(id -> runs.find(id).config().seed()).containsExactly(8L, 9L);
        assertThat(runs.repeat(first, 1, admin))
                .map(id -> runs.find(id).config().seed())
                .containsExactly(10L);
        assertThatThrownBy(() -> runs.repeat(first, 21, admin)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 1), 0, admin))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void pagesShowWhatRunsWhatWaitsAndTwoCurvesTogether(@Autowired RunLog logs, @TempDir Path folder) throws Exception {
        var asked = runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 1), 3, admin);
        var claim = queue.claim(HOST, 1).orElseThrow();
        // Two members, of which the second stops after its first step: the means are 0.6 and 0.55.
        point(asked.getFirst(), "held-out log-loss, member 1", 1, 0.7);
        point(asked.getFirst(), "held-out log-loss, member 1", 2, 0.6);
        point(asked.getFirst(), "held-out log-loss, member 2", 1, 0.5);
        point(asked.get(1), "held-out log-loss by regularisation", 1, 0.65);
        logs.keep(kind, claim.run(), HOST, Files.writeString(folder.resolve("log"), "It said this\0.\n"));
        queue.failed(claim, "It ran out of memory: the Java heap of 512 MB was used up (touchstone.trainer.heap).");
        shown(asked.getFirst(), asked.get(1));
    }

    private void shown(RunId failed, RunId other) {
        assertThat(page("/training-runs", Role.RESEARCHER))
                .hasStatusOk()
                .bodyText()
                .contains("next in the queue", "number 2 in the queue", "failed");
        assertThat(page("/training-runs/compare?run=" + failed + "&run=" + other, Role.RESEARCHER))
                .hasStatusOk()
                .bodyText()
                .contains("data-value=\"0.6\"", "data-value=\"0.55\"", "data-value=\"0.65\"");
        assertThat(page("/training-runs/" + failed, Role.RESEARCHER))
                .hasStatusOk()
                .bodyText()
                .contains("the Java heap of 512 MB");
        assertThat(page("/training-runs/" + failed + "/log", Role.RESEARCHER)).hasStatus(403);
        assertThat(page("/training-runs/" + failed + "/log", Role.ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("It said this.", HOST);
    }

    private MvcTestResult page(String path, Role role) {
        return web.get().uri(path).with(SignedInAs.person(admin, role)).exchange();
    }

    private void point(RunId run, String series, int step, double value) {
        sql.sql("insert into preference.metric_point (run_id, series, step, value) values (?, ?, ?, ?)")
                .params(run.value(), series, step, value)
                .update();
    }

    @Test
    void timeLeftIsToldOnceTheSpeedIsKnown() {
        var run = runs.train(snapshot, TrainingConfig.of(Family.LEXICAL, 1), admin);
        queue.claim(HOST, 1);
        // At 20% when it was first heard of, and at 60% forty seconds later: one percent a second.
        assertThat(secondsLeft(run, 0.2, 0.25, 40)).isNull();
        assertThat(secondsLeft(run, 0.2, 0.6, 2)).isNull();
        assertThat(secondsLeft(run, 0.2, 0.6, 40)).isEqualTo(40);
        assertThat(secondsLeft(run, 0.2, 1.0, 80)).isNull();
    }

    private @Nullable Long secondsLeft(RunId run, double from, double progress, int seconds) {
        sql.sql("""
            update preference.training_run
               set paced_from = ?, progress = ?, heartbeat_at = now(), paced_at = now() - make_interval(secs => ?) where id = ?
            """).params(from, progress, seconds, run.value()).update();
        return runs.find(run).standing().outlook().secondsLeft();
    }

    private List<@Nullable Long> places(List<RunId> asked) {
        var places = new ArrayList<@Nullable Long>();
        asked.forEach(id -> places.add(runs.find(id).standing().outlook().position()));
        return places;
    }
}
