package org.touchstone.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    void whatIsOfferedSaysWhatItAsksAndWhereItIsFrom() {
        assertThat(get("/laboratory"))
                .hasStatusOk()
                .bodyText()
                .contains("Helpful and harmless", "Scaling", "section 3.2", "Set up");
        assertThat(get("/laboratory/new/scaling"))
                .hasStatusOk()
                .bodyText()
                .contains("Likes please (160 pairs)", "100, 200, 400, 800", "value=\"hybrid\"", "aria-describedby");
        assertThat(get("/laboratory/new/alchemy")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRefusedFormKeepsWhatWasWritten() {
        var refused = post(
                "/laboratory/new/scaling",
                Map.of("snapshot", snapshot, "families", "lexical", "sizes", "20, 9999", "seeds", "2"));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The training part has", "20, 9999", "aria-invalid=\"true\"");
    }

    @Test
    void anExperimentIsShownFromTheQueueToItsFindings() {
        var asked = post(
                "/laboratory/new/scaling",
                Map.of("snapshot", snapshot, "families", "lexical", "sizes", "20", "seeds", "2"));
        var address = String.valueOf(asked.getResponse().getRedirectedUrl());
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("queued", "0 of 2 parts done", "Likes please", "Cancel");
        find(address);
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("So far: not all parts are done", "not known", "1 of 2 parts done", "data-value=\"0.5\"");
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
                .contains("value=\"20\"");
    }

    /** As if the first cell's model had been right about one of two items. */
    private void find(String address) {
        var id = ExperimentId.of(address.substring(address.lastIndexOf('/') + 1));
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
