package org.touchstone.datasets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.FreezeProgress;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.Freezing;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.OverlapReport;
import org.touchstone.datasets.OverlapReport.Against;
import org.touchstone.datasets.Overlaps;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotDiff;
import org.touchstone.datasets.SnapshotDiffs;
import org.touchstone.datasets.SnapshotProfile.Count;
import org.touchstone.datasets.SnapshotProfile.Source;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.SplitShares;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class SnapshotFindingsTests {

    /** Two turns, the longer one chosen; one turn, the shorter one chosen; the latter once more. */
    private static final List<String> PAIRS = List.of(
            row(
                    "[{\"role\":\"user\",\"content\":\"One?\"},{\"role\":\"assistant\",\"content\":\"Two.\"},"
                            + "{\"role\":\"user\",\"content\":\"Three?\"}]",
                    "long enough",
                    "short",
                    "FIRST"),
            row("\"How do I boil an egg so that the yolk stays soft and golden?\"", "abcdef", "x <b>", "SECOND"),
            row("\"How do I boil an egg so that the yolk stays soft and golden?\"", "abcdef", "x <b>", "SECOND"));

    private final MockMvc mvc;
    private final Trial trial;
    private final Datasets datasets;
    private final Profiles profiles;
    private final SnapshotDiffs diffs;
    private final Overlaps overlaps;
    private final Freezing freezing;
    private final JdbcClient jdbc;
    private PersonId someone = PersonId.random();

    @Autowired
    SnapshotFindingsTests(
            MockMvc mvc,
            Trial trial,
            Datasets datasets,
            Profiles profiles,
            SnapshotDiffs diffs,
            Overlaps overlaps,
            Freezing freezing,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.trial = trial;
        this.datasets = datasets;
        this.profiles = profiles;
        this.diffs = diffs;
        this.overlaps = overlaps;
        this.freezing = freezing;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signIn() {
        someone = trial.signIn(Role.RESEARCHER);
    }

    @Test
    void statisticsAreThoseCountedByHand() throws Exception {
        var snapshot = frozen("Counted", PAIRS, 1);
        var profile = profiles.of(snapshot).orElseThrow();
        assertThat(profile.turns()).containsExactly(new Count("1", 2), new Count("2", 1));
        assertThat(profile.lengths().chosen().median()).isEqualTo(5);
        assertThat(profile.lengths().chosen().longest()).isEqualTo(11);
        assertThat(profile.lengths().longer().value()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(profile.labels().firsts()).isEqualTo(1);
        assertThat(profile.labels().seconds()).isEqualTo(2);
        assertThat(profile.sources().rows())
                .extracting(Source::name, Source::pairs, source -> source.won().value())
                .containsExactlyInAnyOrder(tuple("one", 3, 1 / 3.0), tuple("other", 3, 2 / 3.0));
        assertThat(profiles.of(snapshot)).hasValue(profile);
        mvc.perform(get("/snapshots/{id}/statistics", snapshot.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("33.3%"), containsString("other"))));
        mvc.perform(get("/snapshots/{id}/card", snapshot.id()))
                .andExpect(content()
                        .string(allOf(
                                containsString("pretty_name: &quot;Counted&quot;"),
                                containsString("CrowdWorkSheet"),
                                containsString("chosen response 5"))));
    }

    @Test
    void twoSnapshotsAreMatchedPairByPair() throws Exception {
        var before = frozen("Before", PAIRS, 1);
        var turned =
                row("\"How do I boil an egg so that the yolk stays soft and golden?\"", "abcdef", "x <b>", "FIRST");
        var fresh = row("\"New?\"", "yes", "no", "FIRST");
        var after = frozen("After", List.of(PAIRS.get(1), turned, fresh), 1);
        var diff = diffs.between(before, after);
        assertThat(diff.counts()).isEqualTo(new SnapshotDiff.Counts(1, 1, 1, 1, 0, 0));
        assertThat(diff.rules()).isEmpty();
        assertThat(diff.examples())
                .extracting(SnapshotDiff.Change::kind)
                .containsExactly(SnapshotDiff.Kind.DECIDED_OTHERWISE, SnapshotDiff.Kind.GONE, SnapshotDiff.Kind.NEW);
        assertThat(diffs.between(after, after).counts()).isEqualTo(new SnapshotDiff.Counts(3, 0, 0, 0, 0, 0));
        assertThat(diffs.between(before, frozen("Seeded", PAIRS, 99)).rules())
                .containsExactly(new SnapshotDiff.Rule("split.seed", "1", "99"));
        mvc.perform(get("/snapshots/{id}/diff", after.id())
                        .param("with", before.id().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("x &lt;b&gt;")));
        mvc.perform(get("/snapshots/{id}/diff.csv", after.id())
                        .param("with", before.id().toString()))
                .andExpect(content().string(containsString("\r\nDECIDED_OTHERWISE,")));
    }

    @Test
    void sharedTextsAreFoundWordForWordAndNearlySo() throws Exception {
        var egg = "How do I boil an egg so that the yolk stays soft and golden and the white is firm all through,"
                + " please, I am new to the kitchen and have got but one pot and a clock that runs slow?";
        var here = frozen("Here", List.of(row('"' + egg + '"', "a", "b", "FIRST"), PAIRS.getFirst()), 1);
        var there = frozen(
                "There",
                List.of(
                        row('"' + egg.replace("slow", "late") + '"', "a", "b", "FIRST"),
                        PAIRS.getFirst().replace("One?", " ONE? "),
                        row("\"One?\"", "yes", "no", "FIRST")),
                1);
        var report = searched(here, new Overlaps.Wanted(here.id(), null, List.of("snapshot:" + there.id())));
        assertThat(report.conversations()).isEqualTo(2);
        assertThat(report.against())
                .singleElement()
                .extracting(
                        Against::pairs,
                        Against::samePairs,
                        Against::sameConversations,
                        Against::sameOpenings,
                        Against::alike)
                .containsExactly(3, 1, 1, 1, 1);
        assertThat(searched(here, new Overlaps.Wanted(here.id(), Split.TRAIN, List.of()))
                        .against())
                .singleElement()
                .matches(Against::clean);
        mvc.perform(post("/snapshots/{id}/overlap", here.id()).param("part", ""))
                .andExpect(content().string(containsString("Choose a part")));
        mvc.perform(get("/snapshots/{id}/overlap", here.id()))
                .andExpect(content().string(containsString("There")));
    }

    @Test
    void aSnapshotGoesOnlyAsAWholeByItsNameAndWhileNothingRestsOnIt() throws Exception {
        var snapshot = frozen("Passing", PAIRS, 1);
        mvc.perform(post("/snapshots/{id}/delete", snapshot.id()).param("name", "passing"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Type the dataset")));
        var run = jdbc.sql("""
            insert into preference.training_run (id, snapshot_id, config, requested_by, status, ended_at)
            values (gen_random_uuid(), :snapshot, '{"family": "lexical", "seed": 1}', :by, 'CANCELLED', now()) returning id
            """)
                .param("snapshot", snapshot.id().value())
                .param("by", someone.value())
                .query(UUID.class)
                .single();
        mvc.perform(post("/snapshots/{id}/delete", snapshot.id()).param("name", "Passing"))
                .andExpect(content().string(containsString("/training-runs/" + run)));
        jdbc.sql("delete from preference.training_run where id = :id")
                .param("id", run)
                .update();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from datasets.snapshot where id = :id")
                        .param("id", snapshot.id().value())
                        .update());
        mvc.perform(post("/snapshots/{id}/delete", snapshot.id()).param("name", "Passing"))
                .andExpect(redirectedUrl("/snapshots"));
        mvc.perform(get("/snapshots/{id}", snapshot.id())).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from datasets.snapshot_pair where snapshot_id = :id")
                        .param("id", snapshot.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStudyIsFrozenWhileNobodyWaits() throws Exception {
        var study = trial.study(6, 1);
        trial.judge(study, 1, (_, _) -> '1');
        var wanted = request(study, "Later");
        var id = freezing.begin(wanted, someone);
        await().until(() ->
                freezing.progress(id).filter(FreezeProgress::running).isEmpty());
        assertThat(datasets.find(id).digest())
                .isEqualTo(datasets.find(datasets.freeze(wanted, someone)).digest());
        mvc.perform(get("/snapshots/{id}/freezing", id)).andExpect(redirectedUrl("/snapshots/" + id));
        mvc.perform(get("/api/v1/snapshots/{id}/freezing", id))
                .andExpect(content().string(containsString("FROZEN")));
    }

    @Test
    void aStudyThatNobodyJudgedIsNotFrozenAndThePageSaysWhy() throws Exception {
        var study = trial.study(3, 1);
        var id = freezing.begin(request(study, "Empty"), someone);
        await().until(() -> !freezing.progress(id).orElseThrow().running());
        freezing.cancel(id);
        mvc.perform(get("/snapshots/{id}/freezing", id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no judged comparison")));
        mvc.perform(get("/snapshots")).andExpect(content().string(not(containsString("Empty"))));
    }

    private static FreezeRequest request(StudyId study, String name) {
        return new FreezeRequest(study, name, LabelPolicy.USUAL, new SplitShares(0.9, 0.05, 0.05), 1);
    }

    private OverlapReport searched(SnapshotView here, Overlaps.Wanted wanted) {
        var id = overlaps.ask(wanted, someone);
        await().until(() -> !overlaps.find(id).running());
        assertThat(overlaps.of(here.id())).isNotEmpty();
        return Objects.requireNonNull(overlaps.find(id).report());
    }

    private SnapshotView frozen(String name, List<String> rows, long seed) {
        var labelled = new ImportLabelled(name, PairFormat.NATIVE, new SplitShares(1, 0, 0), seed);
        return datasets.importLabelled(
                labelled, new ByteArrayInputStream(String.join("\n", rows).getBytes(UTF_8)), someone);
    }

    private static String row(String conversation, String first, String second, String known) {
        return """
            {"conversation": %s, "responses": [{"content": "%s", "source": "one"}, {"content": "%s", "source": "other"}], "known": "%s"}\
            """.formatted(conversation, first, second, known);
    }
}
