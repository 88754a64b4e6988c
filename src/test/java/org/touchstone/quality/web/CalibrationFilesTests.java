package org.touchstone.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Side;
import org.touchstone.quality.calibration.Calibration;
import org.touchstone.studies.StudyId;

/** The figures of calibration as a file and for scripts. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class CalibrationFilesTests {

    private final Trial trial;
    private final People people;
    private final Calibration calibration;
    private final MockMvc mvc;
    private final PersonId ada;
    private final PersonId ben;

    CalibrationFilesTests(
            @Autowired Trial trial,
            @Autowired People people,
            @Autowired Calibration calibration,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.people = people;
        this.calibration = calibration;
        this.mvc = mvc;
        ada = researcher("=SUM(A1) Ada");
        ben = researcher("Ben, the second");
    }

    private PersonId researcher(String name) {
        return people.create(new NewPerson(name, null, Set.of(Role.RESEARCHER), false))
                .id();
    }

    private String pseudonym(PersonId person) {
        return people.findAll(List.of(person)).stream()
                .map(PersonView::pseudonym)
                .findFirst()
                .orElseThrow();
    }

    /** Two people and a program prefer the first response of each of 24 comparisons; Ada agrees on all, Ben on the first 12. */
    private StudyId calibrated() {
        var study = trial.study(24, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '1');
        calibration.draw(study, 24, 1, ada);
        answers(study, ada, 24);
        answers(study, ben, 12);
        return study;
    }

    private void answers(StudyId study, PersonId by, int first) {
        for (var task = calibration.next(study, by); task.isPresent(); task = calibration.next(study, by)) {
            boolean left = (task.get().place() <= first) == (task.get().sideOfFirst() == Side.LEFT);
            calibration.answer(study, task.get().item(), left ? "LEFT:2" : "RIGHT:2", by);
        }
        calibration.close(study, by);
    }

    private String file(StudyId study, PersonId reader) throws Exception {
        return mvc.perform(get("/studies/{id}/calibration.csv", study).with(SignedInAs.person(reader, Role.RESEARCHER)))
                .andExpect(status().isOk())
                .andExpect(header().string("content-disposition", containsString("calibration.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theFileHasALineForEachFigureUnderPseudonyms() throws Exception {
        var lines = file(calibrated(), ada).lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo("figure,unit,researcher,other,value,low,high,judgments,simulated,comparisons,note");
        assertThat(lines).hasSize(1 + 2 + 2 * 2 + 2);
        assertThat(lines.get(1)).startsWith("same-answer,share,,,0.75,").endsWith(",144,48,24,");
        assertThat(lines).contains("same-answer,share," + pseudonym(ada) + ",,1.0,1.0,1.0,72,24,24,");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("same-answer-without-ties,share," + pseudonym(ben) + ",,0.5,"));
        assertThat(lines).anyMatch(line -> line.matches("researchers-same-answer,share,[^,]+,[^,]+,0\\.5,.*,,,24,"));
        assertThat(lines).anyMatch(line -> line.matches("researchers-cohen-kappa,kappa,[^,]+,[^,]+,0\\.0,.*"));
        assertThat(lines).allMatch(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length == 11);
        assertThat(String.join("\n", lines)).doesNotContain("SUM", "Ben, the second");
    }

    @Test
    void theFileSaysWhyFiguresAreMissing() throws Exception {
        assertThat(file(trial.study(1, 1), ada))
                .contains("same-answer,share,,,,,,0,0,0,no comparison has answers of both\n");
    }

    @Test
    void scriptsGetTheSameFigures() throws Exception {
        var study = calibrated();

        mvc.perform(get("/api/v1/studies/{id}/calibration", study).with(SignedInAs.person(ben, Role.RESEARCHER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.study").value(study.toString()))
                .andExpect(jsonPath("$.sample.seed").value(1))
                .andExpect(jsonPath("$.counts.judged").value(24))
                .andExpect(jsonPath("$.counts.open").value(0))
                .andExpect(jsonPath("$.agreement.exact.figure.value").value(0.75))
                .andExpect(jsonPath("$.agreement.exact.figure.low").isNumber())
                .andExpect(jsonPath("$.agreement.exact.simulated").value(48))
                .andExpect(jsonPath("$.researchers.length()").value(2))
                .andExpect(jsonPath("$.researchers[?(@.researcher == '%s')].agreement.exact.figure.value"
                                .formatted(pseudonym(ada)))
                        .value(1.0))
                .andExpect(jsonPath("$.pairs[0].observed.value").value(0.5))
                .andExpect(content().string(not(containsString("SUM"))));
    }

    @Test
    void scriptsAreToldThatThereIsNoSample() throws Exception {
        mvc.perform(get("/api/v1/studies/{id}/calibration", trial.study(1, 1))
                        .with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(jsonPath("$.sample").doesNotExist())
                .andExpect(jsonPath("$.counts.drawn").value(0))
                .andExpect(jsonPath("$.agreement.exact.figure.note").value("no comparison has answers of both"));
    }

    @Test
    void whatCanStillBeTakenBackIsInNoFileOfItsGiver() throws Exception {
        var study = trial.study(2, 1);
        trial.judge(study, 1, (_, _) -> '1');
        calibration.draw(study, 2, 1, ada);
        var task = calibration.next(study, ada).orElseThrow();
        calibration.answer(study, task.item(), task.sideOfFirst() + ":1", ada);

        assertThat(file(study, ada)).contains("same-answer,share,,,,,,0,0,0,");
        assertThat(file(study, ben)).contains("same-answer,share,,,1.0,");
        mvc.perform(get("/api/v1/studies/{id}/calibration", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(jsonPath("$.counts.open").value(1))
                .andExpect(jsonPath("$.agreement.exact.figure.value").doesNotExist());
    }

    @Test
    void thePageLeadsToTheFile() throws Exception {
        var study = calibrated();
        mvc.perform(get("/studies/{id}/calibration", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(content().string(containsString("/studies/%s/calibration.csv".formatted(study))));
    }

    @Test
    void workersGetNeither() throws Exception {
        var study = trial.study(1, 1);
        var worker = SignedInAs.person(trial.person(Role.WORKER), Role.WORKER);
        for (var path : List.of("/studies/{id}/calibration.csv", "/api/v1/studies/{id}/calibration")) {
            mvc.perform(get(path, study).with(worker)).andExpect(status().isForbidden());
        }
    }
}
