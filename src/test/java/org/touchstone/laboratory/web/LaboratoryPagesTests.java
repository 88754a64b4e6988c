package org.touchstone.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.datasets.Datasets;
import org.touchstone.laboratory.ExperimentId;
import org.touchstone.laboratory.Experiments;
import org.touchstone.laboratory.PlantedTastes;

/** Pages of the laboratory; in transactions that are never committed, so that no supervisor begins what is asked for. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LaboratoryPagesTests {

    private static final Map<String, String> FEW = Map.of(
            "families",
            "lexical",
            "sizes",
            "20",
            "seeds",
            "2",
            "asked",
            "40",
            "diet",
            "dialogues",
            "reading",
            "4096",
            "epochs",
            "1",
            "rate",
            "0.1");

    private final MockMvcTester web;
    private final Experiments experiments;
    private final JdbcClient sql;
    private final PersonId admin;
    private final String snapshot;

    LaboratoryPagesTests(
            @Autowired MockMvcTester web,
            @Autowired Experiments experiments,
            @Autowired JdbcClient sql,
            @Autowired Datasets datasets,
            @Autowired People people) {
        this.web = web;
        this.experiments = experiments;
        this.sql = sql;
        this.admin = people.firstAdmin();
        this.snapshot = PlantedTastes.liking(true, datasets, admin).toString();
    }

    /** A form with small settings, and others in their place. */
    private static Map<String, String> few(Map<String, String> others) {
        var form = new HashMap<>(FEW);
        form.putAll(others);
        return form;
    }

    @Test
    void whatIsOfferedSaysWhatItAsksAndWhereItIsFrom() {
        assertThat(get("/laboratory"))
                .hasStatusOk()
                .bodyText()
                .contains("Helpful and harmless", "Scaling", "section 3.2", "Set up");
        assertThat(get("/laboratory/new/scaling"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Likes please (160 pairs, digest ",
                        "100, 200, 400, 800",
                        "value=\"hybrid\"",
                        "aria-describedby",
                        "<details class=\"rules\"><summary>Settings");
        assertThat(get("/laboratory/new/alchemy")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRefusedFormKeepsWhatWasWritten() {
        var refused = post("/laboratory/new/scaling", few(Map.of("snapshot", snapshot, "sizes", "20, 9999")));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The training part has", "20, 9999", "aria-invalid=\"true\"")
                .contains("<details class=\"rules\" open=\"open\">");
    }

    @Test
    void aRefusedGroupOfBoxesSaysSoOnEachOfThem() {
        var refused = post("/laboratory/new/scaling", few(Map.of("snapshot", snapshot, "families", "")));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "value=\"hybrid\" aria-invalid=\"true\"",
                        "aria-describedby=\"field-families-problem field-families-hint\"",
                        "id=\"field-families-problem\"",
                        "value=\"%s\" selected".formatted(snapshot));
    }

    @Test
    void aDatasetThatIsGoneMeanwhileRefusesTheFormAndKeepsTheRest() {
        var refused = post(
                "/laboratory/new/scaling",
                few(Map.of("snapshot", UUID.randomUUID().toString(), "sizes", "33")));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is no such dataset", "value=\"33\"");
    }

    @Test
    void aSnapshotsPageLeadsToAFormThatIsFilledWithIt() {
        assertThat(get("/snapshots/" + snapshot)).bodyText().contains("/laboratory?snapshot=" + snapshot);
        assertThat(get("/laboratory?snapshot=" + snapshot))
                .bodyText()
                .contains("Choose a study for the dataset", "/laboratory/new/scaling?snapshot=" + snapshot);
        assertThat(get("/laboratory/new/mixture?snapshot=" + snapshot))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("value=\"%s\" selected".formatted(snapshot));
        assertThat(get("/laboratory?snapshot=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFormThatIsSentTwiceAsksOnce() {
        var form = new HashMap<>(FEW);
        form.put("snapshot", snapshot);
        form.put("experimentId", UUID.randomUUID().toString());
        var first = address(post("/laboratory/new/scaling", form));
        assertThat(first).endsWith(String.valueOf(form.get("experimentId")));
        assertThat(address(post("/laboratory/new/scaling", form))).isEqualTo(first);
        form.put("seeds", "1");
        assertThat(address(post("/laboratory/new/scaling", form)))
                .as("the same form with other settings, come back to by the browser's button")
                .isNotEqualTo(first);
        var again = Map.of("experimentId", UUID.randomUUID().toString());
        var second = address(post(first + "/again", again));
        assertThat(address(post(first + "/again", again))).isEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void whatWasAskedWithTheSameSettingsIsComparedByWhatItFound() {
        var form = new HashMap<>(FEW);
        form.put("snapshot", snapshot);
        var first = address(post("/laboratory/new/scaling", form));
        var second = address(post(first + "/again", Map.of()));
        form.put("seeds", "1");
        var apart = address(post("/laboratory/new/scaling", form));
        assertThat(get(first))
                .bodyText()
                .contains(second, "not to be compared yet")
                .doesNotContain(apart);
        digest(first, "a");
        digest(second, "a");
        assertThat(get(first)).bodyText().contains("<b>the same numbers</b>");
        digest(second, "b");
        assertThat(get(first)).bodyText().contains("<b>other numbers</b>").doesNotContain("<b>the same numbers</b>");
    }

    @Test
    void whatTheProcessesPrintedIsForAdmins() {
        var form = new HashMap<>(FEW);
        form.put("snapshot", snapshot);
        var address = address(post("/laboratory/new/scaling", form));
        assertThat(get(address + "/log")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(address)).bodyText().doesNotContain(address + "/log");
        sql.sql("insert into laboratory.experiment_log (run_id, host, text) values (?, 'oak', 'family lexical: {}')")
                .params(id(address).value())
                .update();
        var log = web.get().uri(address + "/log").with(SignedInAs.person(admin, Role.RESEARCHER, Role.ADMIN));
        assertThat(log.exchange()).hasStatusOk().bodyText().contains("family lexical: {}", "oak");
    }

    @Test
    void theApiTellsFindingsAndReportInALanguageOfThePages() {
        var form = new HashMap<>(FEW);
        form.put("snapshot", snapshot);
        var address = address(post("/laboratory/new/scaling", form));
        find(address);
        var api = "/api/v1/experiments/" + id(address);
        assertThat(get(api)).bodyJson().extractingPath("$.done").isEqualTo(1);
        assertThat(get(api + "/findings")).bodyJson().isLenientlyEqualTo("""
            [{"at": {"family": "lexical", "pairs": "20", "seed": "1"}, "seconds": 2.5, "measures": {"right": [1.0, 0.0]}}]
            """);
        assertThat(get(api + "/report")).bodyJson().isLenientlyEqualTo("""
            {"charts": [{"x": {"title": "training pairs", "scale": "LOGARITHMIC"},
                         "lines": [{"name": "lexical", "points": [{"x": 20.0, "y": 0.5}]}]}],
             "claims": [{"shape": "Twice as many comparisons make models more accurate", "shown": "UNKNOWN"}, {}]}
            """);
        assertThat(get(api + "/report?language=de")).bodyText().contains("Trainingspaare", "lexikalisch");
        assertThat(get("/api/v1/experiments/kinds?language=de")).bodyText().contains("Hilfreich und harmlos");
    }

    @Test
    void anExperimentIsShownFromTheQueueToItsFindings() {
        var form = new HashMap<>(FEW);
        form.put("snapshot", snapshot);
        var address = address(post("/laboratory/new/scaling", form));
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("queued", "0 of 2 parts done", "Likes please", "Cancel");
        find(address);
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("So far: not all parts are done", "not known", "1 of 2 parts done", "data-value=\"0.5\"")
                .containsSubsequence("Time of each part", "lexical, pairs: 20, seed 1", "2.5 s");
        assertThat(get("/laboratory")).bodyText().contains(">1 of 2<", "Asked by", "Likes please");
        assertThat(get(address + "/cells.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("family,pairs,seed,measure,number,value,seconds\r\n")
                .contains("lexical,20,1,right,1,1.0,2.5");
        assertThat(get(address + "/tables/1.csv")).hasStatusOk().bodyText().contains("lexical,0.5");
        assertThat(get(address + "/tables/9.csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/snapshots/" + snapshot + "/delete"))
                .hasStatusOk()
                .bodyText()
                .contains(address);
        post(address + "/cancel", Map.of());
        assertThat(get(address)).bodyText().contains("was cancelled", "Go on", "Change and ask again");
        assertThat(get("/laboratory/new/scaling?from=" + address.substring(address.lastIndexOf('/') + 1)))
                .bodyText()
                .contains("value=\"20\"", "<details class=\"rules\" open=\"open\">");
    }

    private static String address(MvcTestResult asked) {
        return String.valueOf(asked.getResponse().getRedirectedUrl());
    }

    private static ExperimentId id(String address) {
        return ExperimentId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    /** As if all that an experiment found had this digest, but for its length. */
    private void digest(String address, String digit) {
        sql.sql("update laboratory.experiment set status = 'DONE', ended_at = now(), digest = ? where id = ?")
                .params(digit.repeat(64), id(address).value())
                .update();
    }

    /** As if the first cell's model had been right about one of two items. */
    private void find(String address) {
        var id = id(address);
        assertThat(experiments.find(id).plan()).hasSize(2);
        sql.sql("""
            update laboratory.cell set seconds = 2.5, measures = '{"values": {"learned-from": [20], "numbers": [1000],
                   "right": [1, 0], "conversations": [0, 1]}}' where experiment_id = ? and position = 0
            """).params(id.value()).update();
    }

    private MvcTestResult get(String address) {
        return web.get()
                .uri(address)
                .with(SignedInAs.person(admin, Role.RESEARCHER))
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = web.post()
                .uri(address)
                .with(SignedInAs.person(admin, Role.RESEARCHER))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
