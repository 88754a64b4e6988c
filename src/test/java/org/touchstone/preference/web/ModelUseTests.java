package org.touchstone.preference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.datasets.Datasets;
import org.touchstone.labeling.Queue;
import org.touchstone.preference.learning.Learners;
import org.touchstone.studies.StudyId;

/** What can be done with a model that is there: asked why, and let order a queue. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class ModelUseTests {

    private final Trial trial;
    private final MockMvc mvc;
    private final Queue queue;
    private final PlantedModel planted;
    private PersonId ada;
    private String model = "";

    ModelUseTests(
            @Autowired Trial trial,
            @Autowired MockMvc mvc,
            @Autowired Queue queue,
            @Autowired Datasets datasets,
            @Autowired Learners learners,
            @Autowired ApplicationEventPublisher events,
            @Autowired TransactionTemplate transactions,
            @Autowired JdbcClient sql) {
        this.trial = trial;
        this.mvc = mvc;
        this.queue = queue;
        this.planted = new PlantedModel(
                datasets, learners, sql, model -> transactions.executeWithoutResult(_ -> events.publishEvent(model)));
        ada = trial.person(Role.RESEARCHER);
    }

    @BeforeEach
    void train() {
        model = planted.store(ada);
    }

    private RequestPostProcessor ada() {
        return SignedInAs.person(ada, Role.RESEARCHER);
    }

    @Test
    void tryingAModelShowsWhatMakesItsScoresAndWhatItLearnedFrom() throws Exception {
        mvc.perform(post("/models/{id}/score", model)
                        .with(ada())
                        .with(csrf())
                        .param("conversation", "Human: A\r\n\r\nAssistant: B\r\n\r\nHuman: question 9")
                        .param("first", "river stone please walk")
                        .param("second", "river <b>stone</b> walk")
                        .param("near", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("The first, by its scores"),
                                containsString("class=\"share p4\">please </span>"),
                                containsString("&lt;"),
                                not(containsString("<b>stone</b>")),
                                containsString("Length: characters"),
                                not(containsString("Not explained")),
                                containsString("The five most alike of"),
                                containsString("was preferred (100%)"))));
    }

    @Test
    void tryingAModelKeepsWhatCannotBeRead() throws Exception {
        mvc.perform(post("/models/{id}/score", model)
                        .with(ada())
                        .with(csrf())
                        .param("conversation", "Human: Hello\n\nAssistant: Hi there")
                        .param("first", "one")
                        .param("second", "two"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("must end with a turn of the person"),
                                containsString("Assistant: Hi there"),
                                containsString(">one</textarea>"))));
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        var request = """
            {"items": [{"conversation": "question", "responses": ["stone please walk", "stone walk"]}]}
            """;
        mvc.perform(post("/api/v1/models/{id}/explain", model)
                        .with(ada())
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content(request))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.explanations[0]", hasSize(2)))
                .andExpect(jsonPath("$.explanations[0][0].exact").value(true))
                .andExpect(jsonPath("$.explanations[0][0].pieces[1].text").value("please "));
    }

    @Test
    void aStudyChoosesByWhatItsQueueIsOrdered() throws Exception {
        var study = trial.study(80, 1);
        mvc.perform(put("/api/v1/studies/{id}/selection", study)
                        .with(ada())
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content("{\"strategy\": \"d-optimal\", \"share\": 0.5}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.share", closeTo(0.5, 1e-9)));
        order(study);
        mvc.perform(get("/studies/{id}/queue", study).with(ada()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Ordered by Planted: 80 open comparisons."),
                                containsString("chosen at random, as 50% of the queue is"),
                                containsString("an answer would add 0."),
                                containsString("value=\"d-optimal\" checked"))));
        mvc.perform(post("/studies/{id}/queue/rule", study)
                        .with(ada())
                        .with(csrf())
                        .param("strategy", "bald")
                        .param("share", "120"))
                .andExpect(flash().attributeExists("problem", "typed"));
    }

    @Test
    void whatWasAskedByChanceStaysSoAndATrialSaysWhenItIsTooEarly() throws Exception {
        var study = trial.study(40, 1);
        order(study);
        var before = planted.arms(study);
        trial.judge(study, 1, (worker, comparison) -> comparison % 2 == 0 ? '1' : '2');
        assertThat(queue.open(study)).isEmpty();
        mvc.perform(post("/studies/{id}/strategy/off", study).with(ada()).with(csrf()));
        order(study);
        assertThat(planted.arms(study)).isEqualTo(before).hasSize(40).containsValues("CHANCE", "STRATEGY");

        mvc.perform(post("/studies/{id}/strategy", study).with(ada()).with(csrf()));
        planted.awaitTrial(study);
        mvc.perform(get("/studies/{id}/strategy", study).with(ada()))
                .andExpect(content()
                        .string(allOf(containsString("Too early to tell"), containsString("nothing but chance"))));
        mvc.perform(get("/api/v1/studies/{id}/selection/trial", study).with(ada()))
                .andExpect(jsonPath("$.finding").value("TOO_EARLY"))
                .andExpect(jsonPath("$.figures.byChance")
                        .value(List.copyOf(before.values()).stream()
                                .filter("CHANCE"::equals)
                                .count()));
    }

    @Test
    void programsAskForAnOrderAndHowFarItIs() throws Exception {
        var study = trial.study(3, 1);
        var address = "/api/v1/studies/" + study + "/queue";
        mvc.perform(get(address + "/ordering").with(ada())).andExpect(status().isNoContent());
        mvc.perform(post(address)
                        .with(ada())
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.model").value(nullValue()));
        planted.awaitOrdering(study);
        mvc.perform(get(address + "/ordering").with(ada()))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.ordered").value(3));
        mvc.perform(post(address)
                        .with(ada())
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content("{\"model\": \"" + UUID.randomUUID() + "\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anOrderingUnderWayCanBeReplacedOrGivenUp() throws Exception {
        var study = trial.study(3, 1);
        planted.orderingElsewhere(study, model);
        mvc.perform(get("/studies/{id}/queue", study).with(ada()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Being ordered by Planted;"),
                                containsString("25% read (1 of 4 comparisons)."),
                                containsString("data-running"))));
        order(study);
        mvc.perform(get("/studies/{id}/queue", study).with(ada()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Ordered by Planted: 3 open comparisons."),
                                not(containsString("data-running")))));

        var other = trial.study(3, 1);
        planted.orderingElsewhere(other, model);
        mvc.perform(post("/studies/{id}/queue/cancel", other).with(ada()).with(csrf()))
                .andExpect(flash().attributeExists("notice"));
        mvc.perform(get("/api/v1/studies/{id}/queue/ordering", other).with(ada()))
                .andExpect(status().isNoContent());
    }

    @Test
    void aNewModelOrdersTheQueueOfItsStudyAndAnOldOneThatIsToldOfAgainDoesNot() throws Exception {
        var study = trial.study(3, 1);
        planted.learnedFrom(study, model);
        planted.tell(model);
        planted.awaitOrdering(study);
        assertThat(planted.orderedBy(study)).isEqualTo(model);

        mvc.perform(post("/studies/{id}/queue", study).with(ada()).with(csrf()));
        planted.awaitOrdering(study);
        planted.tell(model);
        assertThat(planted.orderedBy(study))
                .as("somebody has asked for another order since")
                .isNull();

        var newer = planted.store(ada);
        planted.learnedFrom(study, newer);
        planted.tell(model);
        assertThat(planted.orderedBy(study)).as("there is a newer model").isNull();
        planted.tell(newer);
        assertThat(planted.orderedBy(study)).isEqualTo(newer);
    }

    @Test
    void aModelThatWasDeletedBeforeItWasToldOfKeepsNoOtherWaiting() {
        var other = planted.store(ada);
        planted.deleteUnheard(model);
        planted.awaitHeard(other);
    }

    private void order(StudyId study) throws Exception {
        mvc.perform(post("/studies/{id}/queue", study).with(ada()).with(csrf()).param("model", model))
                .andExpect(redirectedUrl("/studies/" + study + "/queue"));
        planted.awaitOrdering(study);
    }
}
