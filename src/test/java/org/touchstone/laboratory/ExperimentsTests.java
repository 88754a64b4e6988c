package org.touchstone.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.runs.RunStatus;
import org.touchstone.support.Home;
import org.touchstone.support.Refusal;

/** Experiments in processes of their own, killed and cancelled on the way, on data of which the truth is known. */
@SpringBootTest
@Timeout(600)
class ExperimentsTests {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Experiments experiments;
    private final JdbcClient sql;
    private final PersonId researcher;
    private final Map<String, String> settings;

    ExperimentsTests(
            @Autowired Experiments experiments,
            @Autowired JdbcClient sql,
            @Autowired Datasets datasets,
            @Autowired People people) {
        this.experiments = experiments;
        this.sql = sql;
        this.researcher = people.firstAdmin();
        this.settings = Map.of(
                "first", PlantedTastes.liking(true, datasets, researcher).toString(),
                "second", PlantedTastes.liking(false, datasets, researcher).toString(),
                "pairs", "60",
                "shares", "0, 0.5, 1",
                "seeds", "2");
    }

    @Test
    void findsThePlantedTruthAndTheSameNumbersThoughItsProcessIsKilledAndItIsCancelled() {
        var id = experiments.ask("mixture", settings, researcher);
        var begun = awaited(id, now -> !now.findings().isEmpty());
        kill(id);
        var second = awaited(id, now -> now.standing().attempts() == 2);
        assertThat(second.standing().message()).contains("exit code 137");
        experiments.cancel(id, researcher);
        var cancelled = awaited(id, now -> now.standing().status().isOver());
        assertThat(cancelled.standing().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.findings()).startsWith(begun.findings().toArray(Finding[]::new));
        assertThat(cancelled.digest()).isNull();
        experiments.resume(id, researcher);
        var done = awaited(id, now -> now.standing().status().isOver());
        assertThat(done.standing().status()).as("%s", done.standing()).isEqualTo(RunStatus.DONE);
        assertThat(done.findings()).hasSize(6).startsWith(begun.findings().toArray(Finding[]::new));
        assertThat(claims(done))
                .as("each taste alone is below chance on the other, and half and half is better there")
                .startsWith(Shown.YES, Shown.YES);
        var again = awaited(
                experiments.repeat(id, researcher),
                now -> now.standing().status().isOver());
        assertThat(again.digest()).isEqualTo(done.digest()).hasSize(64);
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> experiments.cancel(id, researcher));
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> experiments.resume(id, researcher));
    }

    @Test
    void askingTwiceUnderOneNameAsksOnce() throws Exception {
        var id = ExperimentId.random();
        var asking = new FutureTask<>(() -> experiments.ask(id, "mixture", settings, researcher));
        Thread.ofPlatform().start(asking);
        assertThat(experiments.ask(id, "mixture", settings, researcher)).isEqualTo(id);
        assertThat(asking.get()).isEqualTo(id);
        experiments.cancel(id, researcher);
        awaited(id, now -> now.standing().status().isOver());
        assertThat(experiments.find(id).plan()).hasSize(6);
        assertThat(experiments.alike(experiments.find(id)))
                .extracting(ExperimentView::settings)
                .allMatch(experiments.find(id).settings()::equals);
    }

    @Test
    void onlyWhatCannotGoOnLosesWhatItKept(@Autowired ExperimentSweep sweep, @Autowired Home home) throws IOException {
        var stopped = stopped();
        var outdated = stopped();
        sql.sql("update laboratory.experiment set version = 999 where id = ?")
                .params(outdated.value())
                .update();
        var done = stopped();
        sql.sql("update laboratory.experiment set status = 'DONE', digest = repeat('0', 64) where id = ?")
                .params(done.value())
                .update();
        var goesOn = kept(home, stopped);
        var useless = List.of(kept(home, outdated), kept(home, done), kept(home, ExperimentId.random()));
        sweep.run(new DefaultApplicationArguments());
        assertThat(goesOn).exists();
        assertThat(useless).noneMatch(Files::exists);
        Files.delete(goesOn);
    }

    private ExperimentId stopped() {
        var id = experiments.ask("mixture", settings, researcher);
        experiments.cancel(id, researcher);
        return awaited(id, now -> now.standing().status().isOver()).id();
    }

    private static Path kept(Home home, ExperimentId id) throws IOException {
        var folder = Files.createDirectories(home.folder("experiments").resolve(id.toString()));
        return Files.writeString(folder.resolve("model"), "weights");
    }

    @Test
    void refusesWhatCannotBeDoneByTheNameOfTheField() {
        assertThat(refused("mixture", "pairs", "160")).isEqualTo("first");
        assertThat(refused("mixture", "pairs", "many")).isEqualTo("pairs");
        assertThat(refused("mixture", "shares", "0, 2")).isEqualTo("shares");
        assertThat(refused("mixture", "shares", "0, 0")).isEqualTo("shares");
        assertThat(refused("mixture", "first", "")).isEqualTo("first");
        assertThat(refused("mixture", "family", "telepathic")).isEqualTo("family");
        assertThat(refused("mixture", "sedes", "5")).isEqualTo("sedes");
        assertThat(refused("scaling", "sizes", "20, 160")).isEqualTo("sizes");
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> experiments.ask("alchemy", settings, researcher));
    }

    private String refused(String kind, String field, String value) {
        var written = new HashMap<String, String>();
        if (kind.equals("mixture")) {
            written.putAll(settings);
        } else {
            written.put("snapshot", String.valueOf(settings.get("first")));
        }
        written.put(field, value);
        var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> experiments.ask(kind, written, researcher));
        return String.valueOf(refusal.field());
    }

    private List<Shown> claims(ExperimentView done) {
        return experiments.report(done).orElseThrow().claims().stream()
                .map(Claim::shown)
                .toList();
    }

    private ExperimentView awaited(ExperimentId id, Predicate<ExperimentView> ready) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> experiments.find(id), ready);
    }

    private void kill(ExperimentId id) {
        sql.sql("select pid from laboratory.experiment where id = ? and pid is not null and status = 'RUNNING'")
                .params(id.value())
                .query(Long.class)
                .optional()
                .flatMap(ProcessHandle::of)
                .orElseThrow()
                .destroyForcibly();
    }
}
