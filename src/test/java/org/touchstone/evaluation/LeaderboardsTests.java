package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.evaluation.bestofn.Gold;
import org.touchstone.evaluation.bestofn.Selection;
import org.touchstone.evaluation.bestofn.Selections;
import org.touchstone.evaluation.leaderboards.Accord;
import org.touchstone.evaluation.leaderboards.Board;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Leaderboards;
import org.touchstone.evaluation.leaderboards.Standings;
import org.touchstone.evaluation.leaderboards.Subject;
import org.touchstone.evaluation.leaderboards.Variant;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;

/** Sources on leaderboards, the best of n and models by suites, from files and judgments to pages. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class LeaderboardsTests {

    /** Likes what says "fine" by half a logit, whatever people think. */
    private static final PreferenceScorer FINE = new PreferenceScorer() {
        @Override
        public double[] score(List<Candidate> candidates) {
            return candidates.stream()
                    .mapToDouble(candidate -> candidate.response().contains("fine") ? 0.5 : 0)
                    .toArray();
        }

        @Override
        public double[][] scoreByMember(List<Candidate> candidates) {
            return new double[][] {score(candidates)};
        }
    };

    private final Trial trial;
    private final Leaderboards leaderboards;
    private final Selections selections;
    private final Suites suites;
    private final Datasets datasets;
    private final JdbcClient jdbc;
    private final MockMvc mvc;

    @MockitoBean
    private PreferenceModels models;

    LeaderboardsTests(
            @Autowired Trial trial,
            @Autowired Leaderboards leaderboards,
            @Autowired Selections selections,
            @Autowired Suites suites,
            @Autowired Datasets datasets,
            @Autowired JdbcClient jdbc,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.leaderboards = leaderboards;
        this.selections = selections;
        this.suites = suites;
        this.datasets = datasets;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private PersonId researcher = PersonId.random();
    private SnapshotId feedback = SnapshotId.random();
    private ModelId model = ModelId.random();

    @BeforeEach
    void feedbackAndAModel() {
        researcher = trial.signIn(Role.RESEARCHER);
        feedback = datasets.importLabelled(
                        new ImportLabelled("Feedback", PairFormat.ALPACA_EVAL, new SplitShares(0.5, 0, 0.5), 7),
                        stream(feedback()),
                        researcher)
                .id();
        model = stored();
    }

    /** The strong one beats the anchor in three of four prompts, the weak one in one of four; two more meet only each other. */
    private static String feedback() {
        return IntStream.range(0, 40)
                .mapToObj(i -> String.join(
                        "\n",
                        row(i, "strong", "anchor", i % 4 == 0 ? 1 : 0),
                        row(i, "weak", "anchor", i % 4 == 0 ? 0 : 1),
                        row(i, "stranger", "other", i % 2)))
                .collect(Collectors.joining("\n"));
    }

    private static String row(int prompt, String one, String other, int preferred) {
        return """
            {"prompt": "Question %d", "response_a": "%s, fine", "model_a": "%s", "response_b": "%s, good", "model_b": "%s", "preference_b": %d}\
            """.formatted(prompt, one, one, other, other, preferred);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelId stored() {
        var view = new StoredModels(jdbc, feedback, researcher).stored("Fine taste");
        given(models.find(view.id())).willReturn(view);
        given(models.all()).willReturn(List.of(view));
        given(models.scorer(view.id())).willReturn(FINE);
        return view.id();
    }

    private Board board(Judge judge) {
        var subject = new Subject.OfSnapshot(feedback);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> leaderboards.find(subject, judge).present().isPresent());
        return leaderboards.find(subject, judge).present().orElseThrow();
    }

    private static Standings.Row row(Standings standings, String name) {
        return standings.components().stream()
                .flatMap(component -> component.rows().stream())
                .filter(row -> row.source().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void feedbackBecomesRatingsWithinWhatItConnects() {
        var standings = Standings.of(board(new Judge.Labels()), Variant.PLAIN, "anchor");

        assertThat(standings.components())
                .extracting(Standings.Component::anchor)
                .hasSize(2)
                .startsWith("anchor");
        var strong = row(standings, "strong");
        assertThat(strong.win().value()).as("three of four").isEqualTo(0.75, within(0.01));
        assertThat(strong.elo().value()).as("400 log10 3").isEqualTo(190.8, within(4.0));
        assertThat(strong.elo().low()).isPositive();
        assertThat(strong.rank()).isEqualTo(1);
        assertThat(row(standings, "weak").from())
                .as("measurably worse than both")
                .isEqualTo(3);
        assertThat(row(standings, "stranger").to()).as("as good as the other").isEqualTo(2);
    }

    @Test
    void aModelsSharesOfVotesRankTheSameComparisons() {
        var board = board(new Judge.Scores(model));
        var standings = Standings.of(board, Variant.PLAIN, "anchor");

        assertThat(board.counts().comparisons()).isEqualTo(120);
        assertThat(row(standings, "weak").elo().value()).as("half a logit").isEqualTo(86.9, within(1.0));
        var accord = Accord.of(board(new Judge.Labels()), board, Variant.PLAIN);
        assertThat(accord.sources()).hasSize(5);
        assertThat(accord.spearman().value())
                .as("sources are of two components")
                .isNull();
    }

    @Test
    void pagesFilesAndScriptsTellOfIt() throws Exception {
        board(new Judge.Labels());
        var page = "/leaderboards/snapshots/" + feedback;
        mvc.perform(get(page + "?anchor=anchor&beside=snapshot/" + feedback + "/labels"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Feedback"),
                                containsString("groups of sources"),
                                containsString("What looks add"),
                                containsString("data-plot=\"scatter\""))));
        mvc.perform(get("/leaderboards")).andExpect(content().string(containsString("Feedback")));
        mvc.perform(get(page + "/board.csv?anchor=anchor"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\n1,strong,")));
        mvc.perform(get("/api/v1/leaderboards/snapshots/{id}?anchor=anchor", feedback))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components[0].rows[0].source.name").value("strong"))
                .andExpect(jsonPath("$.meetings.length()").value(3));
        mvc.perform(get("/api/v1/leaderboards/snapshots/{id}?anchor=nobody", feedback))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aStudysBoardFollowsItsJudgmentsAndSaysWhatRestsOnThePrior() throws Exception {
        var study = trial.study(3, 2);
        mvc.perform(get("/leaderboards/studies/{id}", study))
                .andExpect(content().string(containsString("prefers one source to another yet")));
        trial.judge(study, 2, (_, _) -> '1');

        mvc.perform(get("/api/v1/leaderboards/{id}", study))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.votes").value(6))
                .andExpect(jsonPath("$.components[0].rows[0].source.name").value("one"))
                .andExpect(jsonPath("$.components[0].rows[1].open").value(true))
                .andExpect(jsonPath("$.components[0].rows[1].elo.low").doesNotExist());
        mvc.perform(get("/leaderboards/studies/{id}", study))
                .andExpect(content().string(containsString("rest on the prior")));
    }

    @Test
    void theBestOfNIsValuedByTheLabels() throws Exception {
        var choice = new Selections.Choice(model, new Gold.Votes(), 0);
        var graded = datasets.importLabelled(
                        new ImportLabelled("Graded", PairFormat.ALPACA_EVAL, new SplitShares(0.5, 0, 0.5), 7),
                        stream(IntStream.range(0, 30)
                                .mapToObj(i -> String.join(
                                        "\n",
                                        row(i, "one", "three", 1),
                                        row(i, "two", "three", 0),
                                        row(i, "one", "two", 1)))
                                .collect(Collectors.joining("\n"))
                                .replace("two, good", "two, fine")),
                        researcher)
                .id();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> selections.among(graded, choice).present().isPresent());
        Selection found = selections.among(graded, choice).present().orElseThrow();

        assertThat(found.counts()).isEqualTo(new Selection.Counts(30, 90, 0, 0));
        assertThat(found.points()).hasSize(3);
        assertThat(found.points().getFirst().gold().value()).as("any response").isEqualTo(0.5, within(1e-9));
        double best = Objects.requireNonNull(found.points().getLast().ideal().value());
        assertThat(best).isGreaterThan(0.8);
        assertThat(found.points().getLast().gold().value())
                .as("one of the two it likes, the best or the worst, is as good as any")
                .isEqualTo(0.5, within(1e-6));
        var query = "?of=snapshot:%s&proxy=%s".formatted(graded, model);
        mvc.perform(get("/best-of-n" + query))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("30 prompts, 90 responses")));
        mvc.perform(get("/api/v1/best-of-n" + query))
                .andExpect(jsonPath("$.curve.points[2].n").value(3));
        mvc.perform(get("/best-of-n/curve.csv" + query)).andExpect(content().string(containsString("\n3,0.43")));
        mvc.perform(get("/api/v1/best-of-n?of=snapshot:%s".formatted(graded)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void missingCellsAreAskedForOnceAndAnotherFileIsTheNextVersion() throws Exception {
        var name = "Grid " + model;
        suites.add(name, PairFormat.HHH, stream(item("fine", "bad")), researcher);
        var again = suites.put(
                "Other name", StagedFile.Reading.of(PairFormat.HHH), stream(item("fine", "bad")), researcher);
        assertThat(again.fresh()).isFalse();
        var second = suites.put(
                        name,
                        StagedFile.Reading.of(PairFormat.HHH),
                        stream(item("bad, but longer", "fine")),
                        researcher)
                .suite();
        assertThat(second.version()).isEqualTo(2);
        assertThat(suites.versions(name)).hasSize(2);

        mvc.perform(post("/api/v1/suites/models")).andExpect(status().isAccepted());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> mvc.perform(get("/suites/models"))
                        .andExpect(content()
                                .string(allOf(containsString(name + ", version 2"), containsString("◆ best")))));
        mvc.perform(post("/api/v1/suites/models")).andExpect(jsonPath("$.asked").value(0));
        mvc.perform(get("/suites/models.csv")).andExpect(content().string(containsString("the longer response,,")));
    }

    private String item(String chosen, String rejected) {
        return "{\"category\": \"honest\", \"prompt\": \"%s\", \"chosen\": \"%s\", \"rejected\": \"%s\"}"
                .formatted(model, chosen, rejected);
    }
}
