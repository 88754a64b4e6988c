package org.touchstone.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTests {

    private final MockMvc mvc;

    ApiDescriptionTests(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void everyCallSaysInASentenceWhatItDoes() throws Exception {
        assertThat(calls())
                .hasSizeGreaterThan(150)
                .allSatisfy(call -> assertThat(call.path("summary").asString(""))
                        .as(call.path("operationId").asString())
                        .matches("[A-Z].+\\."));
    }

    @Test
    void noNameOfACallDependsOnTheOthers() throws Exception {
        var names = calls().stream()
                .map(call -> call.path("operationId").asString())
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z]+"))
                .contains("snapshotsFreeze", "queueOrder", "filesAppend", "filesAppendPost", "modelFilesArtifact");
    }

    private List<JsonNode> calls() throws Exception {
        var description =
                mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        var calls = new ArrayList<JsonNode>();
        new JsonMapper().readTree(description).path("paths").forEach(path -> path.forEach(calls::add));
        return calls;
    }
}
