package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.evaluation.scorings.Scoring;
import org.touchstone.evaluation.scorings.Scorings;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;

/** A whole snapshot is scored in the background. The planted model scores a response by its length. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class ScoringsTests {

    private static final int PAIRS = 300;

    private final Trial trial;
    private final Scorings scorings;
    private final Datasets datasets;
    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);

    @MockitoBean
    private PreferenceModels models;

    private PersonId researcher = PersonId.random();
    private SnapshotId snapshot = SnapshotId.random();
    private ModelId model = ModelId.random();

    ScoringsTests(
            @Autowired Trial trial,
            @Autowired Scorings scorings,
            @Autowired Datasets datasets,
            @Autowired JdbcClient jdbc,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.scorings = scorings;
        this.datasets = datasets;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @BeforeEach
    void trainedModel() {
        researcher = trial.signIn(Role.RESEARCHER);
        var lines = IntStream.range(0, PAIRS)
                .mapToObj(i -> "{\"prompt\": \"Question %d\", \"chosen\": \"=yes\", \"rejected\": \"no\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        snapshot = datasets.importLabelled(
                        new ImportLabelled("Answers", PairFormat.TRL, new SplitShares(0.6, 0.2, 0.2), 7),
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        researcher)
                .id();
        model = stored();
    }

    @AfterEach
    void letGo() {
        open.countDown();
    }

    @Test
    void everyResponseOfEveryPartGetsARow() throws Exception {
        given(models.scorer(model)).willReturn(byLength(0));
        var scoring = finished(scorings.ask(model, snapshot, researcher));
        assertThat(scoring.status()).isEqualTo(Status.DONE);
        assertThat(asked).hasValue(2 * PAIRS);
        var path = "/api/v1/models/%s/scorings/%s/scores.csv".formatted(model, scoring.id());
        var rows = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
        assertThat(rows.getFirst()).isEqualTo("pair,split,conversation,response,source,label,score,probability");
        assertThat(rows).hasSize(1 + 2 * PAIRS);
        var places = new AtomicInteger();
        double better = 1 / (1 + Math.exp(-2));
        datasets.forEachPlaced(snapshot, placed -> {
            int row = 1 + 2 * places.getAndIncrement();
            var begin = "%d,%s,%s,"
                    .formatted(
                            placed.position(),
                            placed.split().name().toLowerCase(Locale.ROOT),
                            ConversationHash.of(placed.pair().conversation()));
            boolean first = placed.pair().first().equals("=yes");
            assertThat(rows.get(row)).startsWith(begin + "first,," + (first ? "1.0,4.0," : "0.0,2.0,"));
            assertThat(probability(rows.get(row))).isCloseTo(first ? better : 1 - better, within(1e-12));
            assertThat(rows.get(row + 1)).startsWith(begin + "second,," + (first ? "0.0,2.0," : "1.0,4.0,"));
            assertThat(probability(rows.get(row)) + probability(rows.get(row + 1)))
                    .isEqualTo(1);
        });
        assertThat(places).hasValue(PAIRS);
        assertThat(String.join("", rows)).contains(",train,", ",validation,", ",test,");
    }

    private static double probability(String row) {
        return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
    }

    @Test
    void theSameIsNotWorkedOutTwice() {
        given(models.scorer(model)).willReturn(byLength(0));
        var first = finished(scorings.ask(model, snapshot, researcher));
        assertThat(scorings.ask(model, snapshot, researcher)).isEqualTo(first);
        assertThat(scorings.of(model)).containsExactly(first);
    }

    @Test
    void theWorkIsFollowedAndCancelled() throws Exception {
        given(models.scorer(model)).willReturn(byLength(256));
        var path = "/models/%s/scorings".formatted(model);
        mvc.perform(post(path).param("snapshot", snapshot.toString())).andExpect(redirectedUrl(path));
        var scoring = scorings.of(model).getFirst();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scorings.find(model, scoring.id()).done() == 128);
        mvc.perform(get(path))
                .andExpect(content().string(containsString("128 of 300 pairs")))
                .andExpect(content().string(containsString("data-page=\"waiting\"")));
        mvc.perform(get("/api/v1" + path + "/" + scoring.id()))
                .andExpect(jsonPath("$.status").value("RUNNING"))
                .andExpect(jsonPath("$.done").value(128));
        mvc.perform(get("/api/v1" + path + "/" + scoring.id() + "/scores.csv")).andExpect(status().isConflict());
        mvc.perform(post(path + "/" + scoring.id() + "/removal")).andExpect(redirectedUrl(path));
        open.countDown();
        await().atMost(Duration.ofMinutes(1)).until(() -> asked.get() == 512);
        assertThat(scorings.of(model)).isEmpty();
        mvc.perform(get(path)).andExpect(content().string(not(containsString("data-page"))));
    }

    @Test
    void whatFailsSaysSoAndMayBeAskedForAgain() throws Exception {
        given(models.scorer(model)).willThrow(new IllegalStateException("planted"));
        var failed = finished(scorings.ask(model, snapshot, researcher));
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        mvc.perform(get("/models/{id}/scorings", model))
                .andExpect(content().string(containsString("The work stopped with an error")));
        willReturn(byLength(0)).given(models).scorer(model);
        assertThat(finished(scorings.ask(model, snapshot, researcher)).status()).isEqualTo(Status.DONE);
        assertThat(scorings.of(model)).hasSize(2);
    }

    @Test
    void programsAskAndDelete() throws Exception {
        given(models.scorer(model)).willReturn(byLength(0));
        var path = "/api/v1/models/%s/scorings".formatted(model);
        mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("no-snapshot"));
        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"snapshot\": \"%s\"}".formatted(snapshot)))
                .andExpect(jsonPath("$.total").value(PAIRS));
        var scoring = finished(scorings.of(model).getFirst());
        mvc.perform(get(path)).andExpect(jsonPath("$[0].status").value("DONE"));
        mvc.perform(delete(path + "/" + scoring.id())).andExpect(status().isNoContent());
        mvc.perform(get(path + "/" + scoring.id())).andExpect(status().isNotFound());
        mvc.perform(get(path + "/" + UUID.randomUUID() + "/scores.csv")).andExpect(status().isNotFound());
    }

    private Scoring finished(Scoring scoring) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !scorings.find(model, scoring.id()).isWaiting());
        return scorings.find(model, scoring.id());
    }

    /** Waits after so many responses until somebody lets it go on; never for 0. */
    private PreferenceScorer byLength(int pause) {
        return new PreferenceScorer() {
            @Override
            public double[] score(List<Candidate> candidates) {
                if (pause > 0 && asked.get() == pause) {
                    pause();
                }
                asked.addAndGet(candidates.size());
                return candidates.stream()
                        .mapToDouble(candidate -> candidate.response().length())
                        .toArray();
            }

            @Override
            public double[][] scoreByMember(List<Candidate> candidates) {
                return new double[][] {score(candidates)};
            }
        };
    }

    private void pause() {
        try {
            open.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private ModelId stored() {
        var view = new StoredModels(jdbc, snapshot, researcher).stored("By length");
        given(models.find(any())).willReturn(view);
        return view.id();
    }
}
