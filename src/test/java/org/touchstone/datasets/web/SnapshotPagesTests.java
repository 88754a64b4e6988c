package org.touchstone.datasets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SplitShares;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class SnapshotPagesTests {

    private static final String LINE = "{\"chosen\": \"\\n"
            + "\\n"
            + "Human: Why?\\n"
            + "\\n"
            + "Assistant: <b>Because.\", \"rejected\": \"\\n"
            + "\\n"
            + "Human: Why?\\n"
            + "\\n"
            + "Assistant: No.\"}";

    private final Trial trial;
    private final MockMvc mvc;
    private final Datasets datasets;
    private final Imports imports;
    private final People people;

    @Autowired
    SnapshotPagesTests(Trial trial, MockMvc mvc, Datasets datasets, Imports imports, People people) {
        this.trial = trial;
        this.mvc = mvc;
        this.datasets = datasets;
        this.imports = imports;
        this.people = people;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    @Test
    void aDatasetShowsItsFiguresRulesFilesAndFirstPairs(@Autowired PreparedExports prepared) throws Exception {
        var labelled = new ImportLabelled("Reasons", PairFormat.HH, new SplitShares(0.8, 0.1, 0.1), 1);
        var snapshot = datasets.importLabelled(labelled, file(LINE), people.firstAdmin());
        mvc.perform(get("/snapshots/{id}", snapshot.id()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Reasons"),
                                containsString("1 lines accepted, 0 rejected"),
                                containsString("&lt;b&gt;Because."),
                                not(containsString("<b>Because.")),
                                containsString("load_dataset(\"json\""),
                                containsString("/models?snapshot=" + snapshot.id()))));
        mvc.perform(get("/snapshots")).andExpect(content().string(containsString("Reasons")));
        mvc.perform(get("/snapshots/{id}/export", snapshot.id()).param("format", "trl"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                matchesPattern("attachment; filename=\"reasons-.*-all-trl.jsonl\"")));
        mvc.perform(post("/snapshots/{id}/export", snapshot.id())
                        .param("format", "csv")
                        .param("encoding", "gzip"))
                .andExpect(header().string("Content-Disposition", containsString("all-csv.csv.gz")));
        mvc.perform(post("/snapshots/{id}/exports", snapshot.id()).param("format", "parquet"))
                .andExpect(redirectedUrlPattern("/snapshots/*#prepared"));
        var asked = prepared.all(snapshot.id()).getFirst();
        mvc.perform(get("/snapshots/{id}", snapshot.id()))
                .andExpect(content()
                        .string(allOf(containsString("Prepared files"), containsString(asked.id() + "/removal"))));
        mvc.perform(post("/snapshots/{id}/exports/{export}/removal", snapshot.id(), asked.id()))
                .andExpect(redirectedUrlPattern("/snapshots/*#prepared"));
        assertThat(prepared.all(snapshot.id())).isEmpty();
    }

    @Test
    void freezingAStudyIsPreviewedAndThenDone() throws Exception {
        var study = trial.study(6, 1);
        mvc.perform(get("/snapshots/new")).andExpect(content().string(containsString(study.toString())));
        mvc.perform(get("/snapshots/new").param("study", study.toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing yet.")));
        trial.judge(study, 1, (_, _) -> '1');
        mvc.perform(get("/snapshots/new").param("study", study.toString()).param("asked", "true"))
                .andExpect(content().string(not(containsString("Nothing yet."))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Comparisons without a judgment stay out."),
                                containsString("0 of 6"),
                                containsString("data-live=\"true\""))));
        mvc.perform(post("/snapshots/new")
                        .param("study", study.toString())
                        .param("asked", "true")
                        .param("name", "Frozen"))
                .andExpect(redirectedUrlPattern("/snapshots/*"));
        var newest = datasets.all().getFirst();
        mvc.perform(get("/snapshots/{id}", newest.id()))
                .andExpect(content().string(containsString("Ties stay out. Left out: 0 of 6 (Labels).")));
        mvc.perform(post("/snapshots/new").param("study", study.toString()).param("train", "5"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("but are 5, 10 and 10")));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        var study = trial.study(3, 1);
        mvc.perform(post("/snapshots/new")
                        .param("study", study.toString())
                        .param("asked", "true")
                        .param("name", "Half and half")
                        .param("aggregation", "SOFT")
                        .param("ties", "HALF")
                        .param("margin", "LINEAR")
                        .param("marginSlope", "0.75")
                        .param("without", "amber-14")
                        .param("split", "custom")
                        .param("train", "50")
                        .param("validation", "41")
                        .param("test", "42"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("must add up to 100%, the first greater than 0, but are 50, 41 and 42")))
                .andExpect(content().string(containsString("value=\"0.75\"")))
                .andExpect(content().string(containsString(">amber-14</textarea>")))
                .andExpect(content().string(containsString("value=\"Half and half\"")))
                .andExpect(content().string(containsString("value=\"41\"")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"SOFT\"[^>]*checked.*")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"HALF\"[^>]*checked.*")));
    }

    @Test
    void aFileGoesInByTheForm() throws Exception {
        mvc.perform(get("/snapshots/imports"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("HH-RLHF")))
                .andExpect(content().string(containsString("value=\"ALPACA_EVAL\"")));
        var file = new MockMultipartFile("file", "reasons.jsonl", "application/jsonl", LINE.getBytes(UTF_8));
        mvc.perform(multipart("/snapshots/imports")
                        .file(file)
                        .param("format", "HH")
                        .param("train", "80")
                        .param("validation", "10")
                        .param("test", "10")
                        .param("seed", "1"))
                .andExpect(redirectedUrlPattern("/imports/*"));
    }

    @Test
    void anImportShowsItsRejectedLinesAndTheWayOn() throws Exception {
        var request = new ImportRequest("mixed.jsonl", PairFormat.HH, people.firstAdmin(), 500L, "/studies");
        var report = imports.run(request, file(LINE + "\n<i>bad"), _ -> {});
        mvc.perform(get("/imports/{id}", report.id()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("mixed.jsonl"),
                                containsString("&lt;i&gt;bad"),
                                containsString("href=\"/studies\""),
                                containsString("/imports/" + report.id() + "/errors.csv"))));
        mvc.perform(get("/imports"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mixed.jsonl")));
        mvc.perform(get("/imports/{id}/errors.csv", report.id()))
                .andExpect(content().string(containsString("2,")));
    }

    @Test
    void aRunningImportIsFetchedAnew() throws Exception {
        var id = imports.begin(new ImportRequest("slow.jsonl", PairFormat.HH, people.firstAdmin(), 500L, null));
        mvc.perform(get("/imports/{id}", id))
                .andExpect(
                        content().string(allOf(containsString("data-running=\"1000\""), containsString("Look again"))));
    }

    private static ByteArrayInputStream file(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
