package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.SplitShares;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelStanding;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Refusal;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class EvaluationsTests {

    /** Thinks that whatever says "good" is better. */
    private static final PreferenceScorer GOOD = new PreferenceScorer() {
        @Override
        public double[] score(List<Candidate> candidates) {
            return candidates.stream()
                    .mapToDouble(candidate -> candidate.response().contains("good") ? 1 : 0)
                    .toArray();
        }

        @Override
        public double[][] scoreByMember(List<Candidate> candidates) {
            return new double[][] {score(candidates)};
        }
    };

    private final Trial trial;
    private final Evaluations evaluations;
    private final Suites suites;
    private final Datasets datasets;
    private final JdbcClient jdbc;
    private final MockMvc mvc;

    @MockitoBean
    private PreferenceModels models;

    EvaluationsTests(
            @Autowired Trial trial,
            @Autowired Evaluations evaluations,
            @Autowired Suites suites,
            @Autowired Datasets datasets,
            @Autowired JdbcClient jdbc,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.evaluations = evaluations;
        this.suites = suites;
        this.datasets = datasets;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private PersonId researcher = PersonId.random();
    private SnapshotId snapshot = SnapshotId.random();
    private ModelId model = ModelId.random();

    @BeforeEach
    void trainedModel() {
        researcher = trial.signIn(Role.RESEARCHER);
        snapshot = datasets.importLabelled(
                        new ImportLabelled("Forty pairs", PairFormat.HH, new SplitShares(0.5, 0, 0.5), 7),
                        pairs(),
                        researcher)
                .id();
        // Measurements of other tests are listed beside this one's.
        given(models.find(any())).willReturn(new StoredModels(jdbc, snapshot, researcher).told("Good taste"));
        given(models.standing(any())).willReturn(new ModelStanding(null, null, null, true));
        model = stored();
    }

    /** Three in four prefer the good answer, which is always the shorter one. */
    private static InputStream pairs() {
        return stream(IntStream.range(0, 40)
                .mapToObj(i -> {
                    var good = "\\n\\nHuman: Question %d\\n\\nAssistant: a good one".formatted(i);
                    var other = "\\n\\nHuman: Question %d\\n\\nAssistant: another, rather longer one".formatted(i);
                    return i % 4 == 0
                            ? "{\"chosen\":\"%s\",\"rejected\":\"%s\"}".formatted(other, good)
                            : "{\"chosen\":\"%s\",\"rejected\":\"%s\"}".formatted(good, other);
                })
                .collect(Collectors.joining("\n")));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelId stored() {
        var view = new StoredModels(jdbc, snapshot, researcher).stored("Good taste");
        given(models.find(view.id())).willReturn(view);
        given(models.all()).willReturn(List.of(view));
        given(models.scorer(view.id())).willReturn(GOOD);
        return view.id();
    }

    private EvaluationView finished(EvaluationId id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> evaluations.find(id).progress().status().ended());
        return evaluations.find(id);
    }

    private static Figures figures(EvaluationView evaluation) {
        var figures = evaluation.figures();
        assertThat(figures).as("%s", evaluation.progress()).isNotNull();
        return Objects.requireNonNull(figures);
    }

    @Test
    void aNewModelIsMeasuredOnceOnThePairsKeptAside() {
        evaluations.evaluateNew(model, snapshot);
        evaluations.evaluateNew(model, snapshot);

        assertThat(evaluations.of(model)).hasSize(1);
        var evaluation = finished(evaluations.of(model).getFirst().id());
        assertThat(evaluation.target()).isEqualTo(new Target.OnSnapshot(snapshot, Split.TEST));
        var test = datasets.pairs(snapshot, Split.TEST);
        double right = test.stream()
                .filter(pair -> pair.first().contains("good") == pair.label() > 0.5)
                .count();
        assertThat(figures(evaluation).measures().accuracy().value()).isEqualTo(right / test.size());
    }

    @Test
    void rivalsStandBesideItAndTheMissingOneSaysWhy() {
        var figures = figures(
                finished(evaluations.evaluate(model, new Target.OnSnapshot(snapshot, Split.TRAIN), researcher)));

        var accuracy = figures.measures().accuracy().value();
        assertThat(figures.baselines())
                .extracting(Figures.Baseline::name)
                .containsExactly("the longer response", "the shorter response", "lexical model");
        assertThat(figures.baselines().get(1).accuracy().value()).isEqualTo(accuracy);
        assertThat(figures.baselines().get(1).p()).isEqualTo(1);
        assertThat(figures.baselines().get(2).accuracy().note())
                .isEqualTo("no lexical model has been trained on this snapshot");
        assertThat(figures.ceiling()).isNull();
    }

    /** Another snapshot of the same pairs has pairs in its test part that this model's snapshot had it learn from. */
    @Test
    void pairsThatTheModelLearnedFromAreTold() throws Exception {
        var again = new ImportLabelled("Parted otherwise", PairFormat.HH, new SplitShares(0.5, 0, 0.5), 8);
        var other = datasets.importLabelled(again, pairs(), researcher).id();
        var learned = datasets.pairs(snapshot, Split.TRAIN).stream()
                .map(PreferencePair::conversation)
                .collect(Collectors.toSet());
        int known = Math.toIntExact(datasets.pairs(other, Split.TEST).stream()
                .filter(pair -> learned.contains(pair.conversation()))
                .count());

        var there = finished(evaluations.evaluate(model, new Target.OnSnapshot(other, Split.TEST), researcher));
        var here = finished(evaluations.evaluate(model, new Target.OnSnapshot(snapshot, Split.TEST), researcher));

        assertThat(figures(there).familiar()).isEqualTo(known).isPositive();
        assertThat(figures(here).familiar()).isZero();
        mvc.perform(get("/evaluations/{id}", there.id()))
                .andExpect(content().string(containsString("open like pairs that the model learned from")));
    }

    @Test
    void measuringAgainGivesTheSameFigures() {
        var target = new Target.OnSnapshot(snapshot, Split.TRAIN);

        assertThat(figures(finished(evaluations.evaluate(model, target, researcher))))
                .isEqualTo(figures(finished(evaluations.evaluate(model, target, researcher))));
    }

    @Test
    void aSuiteIsMeasuredByCategoryAndItsPagesShowIt() throws Exception {
        var suite = suites.add("Two questions", PairFormat.HHH, stream("""
            {"category": "honest", "prompt": "a", "chosen": "good", "rejected": "bad"}
            {"category": "helpful", "prompt": "b", "chosen": "bad", "rejected": "good"}
            """), researcher);

        var evaluation = finished(evaluations.evaluate(model, new Target.OnSuite(suite), researcher));

        assertThat(figures(evaluation).slices().stream()
                        .filter(slice -> slice.by().equals("category"))
                        .collect(Collectors.toMap(
                                Figures.Slice::name,
                                slice -> slice.accuracy().percent().toString())))
                .isEqualTo(Map.of("honest", "100.0%", "helpful", "0.0%"));
        for (var page : List.of("/suites", "/suites/" + suite, "/evaluations")) {
            mvc.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Two questions")));
        }
        mvc.perform(get("/evaluations/{id}", evaluation.id()))
                .andExpect(
                        content().string(allOf(containsString("50.0%"), containsString("data-plot=\"reliability\""))));
    }

    @Test
    void theModelsPageShowsItsFigures() throws Exception {
        evaluations.evaluateNew(model, snapshot);
        finished(evaluations.of(model).getFirst().id());

        mvc.perform(get("/models/{id}", model))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Good taste"),
                                containsString("Beside what it has to beat"),
                                containsString("Forty pairs, test split"),
                                containsString("2.7.1"),
                                containsString("Measure it on"))));
    }

    @Test
    void scriptsGetTheFiguresInTheAnswer() throws Exception {
        mvc.perform(post("/api/v1/evaluations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"model\": \"%s\", \"snapshot\": \"%s\"}".formatted(model, snapshot)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.split").value("TEST"))
                .andExpect(jsonPath("$.figures.accuracy.value").isNumber())
                .andExpect(jsonPath("$.figures.logLoss.value").isNumber())
                .andExpect(jsonPath("$.figures.ece.value").isNumber())
                .andExpect(jsonPath("$.figures.baselines[0].name").value("the longer response"));
    }

    @Test
    void aSplitWithoutPairsFailsInWords() {
        var evaluation =
                finished(evaluations.evaluate(model, new Target.OnSnapshot(snapshot, Split.VALIDATION), researcher));

        assertThat(evaluation.progress().status()).isEqualTo(Status.FAILED);
        assertThat(evaluation.progress().problem()).isEqualTo("The snapshot has no pairs in its validation split.");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() ->
                        evaluations.evaluate(model, new Target.OnSuite(new SuiteId(UUID.randomUUID())), researcher));
    }
}
