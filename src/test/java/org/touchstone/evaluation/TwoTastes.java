package org.touchstone.evaluation;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.SplitShares;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelStanding;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.RunId;

/** Two models on forty pairs: one likes what says "good", the other what is long. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
abstract class TwoTastes {

    @Autowired
    Trial trial;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Datasets datasets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @MockitoBean
    PreferenceModels models;

    PersonId researcher = PersonId.random();
    SnapshotId snapshot = SnapshotId.random();

    @BeforeEach
    void fortyPairs() {
        researcher = trial.signIn(Role.RESEARCHER);
        // Measurements of other tests are listed beside these.
        given(models.find(any())).willReturn(new StoredModels(jdbc, snapshot, researcher).told("Another"));
        given(models.standing(any())).willReturn(new ModelStanding(null, null, null, true));
        snapshot = datasets.importLabelled(
                        new ImportLabelled("Forty more", PairFormat.HH, new SplitShares(0.5, 0, 0.5), 7),
                        pairs(),
                        researcher)
                .id();
    }

    /** Three in four prefer the good answer, which is always the shorter one. */
    private static InputStream pairs() {
        var lines = IntStream.range(0, 40)
                .mapToObj(i -> {
                    var good = "\\n\\nHuman: Ask %d\\n\\nAssistant: a good one".formatted(i);
                    var other = "\\n\\nHuman: Ask %d\\n\\nAssistant: <b>another</b>, rather longer one".formatted(i);
                    return (i % 4 == 0
                                    ? "{\"chosen\":\"%2$s\",\"rejected\":\"%1$s\"}"
                                    : "{\"chosen\":\"%s\",\"rejected\":\"%s\"}")
                            .formatted(good, other);
                })
                .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private record Scoring(boolean byGoodness) implements PreferenceScorer {

        @Override
        public double[] score(List<Candidate> candidates) {
            return candidates.stream()
                    .map(Candidate::response)
                    .mapToDouble(text -> byGoodness ? (text.contains("good") ? 1 : 0) : text.length() / 10.0)
                    .toArray();
        }

        @Override
        public double[][] scoreByMember(List<Candidate> candidates) {
            return new double[][] {score(candidates)};
        }
    }

    ModelId stored(String name, RunId run, boolean byGoodness) {
        var view = new StoredModels(jdbc, snapshot, researcher).stored(name, run);
        given(models.find(view.id())).willReturn(view);
        given(models.scorer(view.id())).willReturn(new Scoring(byGoodness));
        return view.id();
    }

    EvaluationId measured(String name, boolean byGoodness) {
        return measured(stored(name, RunId.random(), byGoodness));
    }

    EvaluationId measured(ModelId model) {
        var id = evaluations.evaluate(model, new Target.OnSnapshot(snapshot, Split.TEST), researcher);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> evaluations.find(id).progress().status() == Status.DONE);
        return id;
    }
}
