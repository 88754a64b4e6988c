package org.touchstone.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class FilePagesTests {

    private static final String TABLE = """
        ask,one,other,better,who
        <i>Why?</i>,=1+1,<b>no</b>,B,Ann
        How?,so,too,nobody,Ben
        """;

    private final Trial trial;
    private final MockMvc mvc;

    FilePagesTests(@Autowired Trial trial, @Autowired MockMvc mvc) {
        this.trial = trial;
        this.mvc = mvc;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    @Test
    void aTableIsMappedShownAndUsed() throws Exception {
        var file = brought("asked.csv", TABLE);
        shows(
                file,
                allOf(
                        containsString("It begins with a header: ask, one, other, better, who."),
                        containsString("would be rejected:"),
                        containsString("Say first how the file is to be read.")));
        mvc.perform(post(file + "/format").param("format", "CSV").param("prompt", "ask"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Say which columns"),
                                matchesPattern("(?s).*value=\"ask\" selected.*"))));
        mvc.perform(post(file + "/trial")).andExpect(redirectedUrl(file));
        mvc.perform(post(file + "/format")
                        .param("format", "CSV")
                        .param("prompt", "ask")
                        .param("response_a", "one")
                        .param("response_b", "other")
                        .param("winner", "better"))
                .andExpect(redirectedUrl(file));
        var study = trial.study(1, 1);
        var id = file.substring("/files/".length());
        shows(
                file,
                allOf(
                        containsString("&lt;i&gt;Why?"),
                        containsString("=1+1"),
                        not(containsString("<b>no</b>")),
                        containsString("The file says: B is better."),
                        containsString("says &quot;nobody&quot;, which means neither"),
                        containsString("/snapshots/imports?file=" + id),
                        containsString("/studies/" + study + "/imports?file=" + id)));
        shows("/files", containsString("asked.csv"));
        shows(
                "/snapshots/imports?file=" + id,
                allOf(containsString("asked.csv"), not(containsString("type=\"file\""))));
        shows(
                "/studies/" + study + "/imports?file=" + id,
                allOf(containsString("asked.csv"), not(containsString("type=\"file\""))));
        shows("/suites?file=" + id, allOf(containsString("asked.csv"), not(containsString("type=\"file\""))));
        mvc.perform(post("/snapshots/imports")
                        .param("staged", id)
                        .param("train", "80")
                        .param("validation", "10")
                        .param("test", "10")
                        .param("seed", "1"))
                .andExpect(redirectedUrlPattern("/imports/*"));
        mvc.perform(post("/studies/{id}/imports", study).param("staged", id).param("known", "GOLD"))
                .andExpect(redirectedUrlPattern("/imports/*"));
        mvc.perform(post(file + "/trial")).andExpect(redirectedUrl(file));
        shows(file, containsString("come a second or further time within the file"));
        mvc.perform(post(file + "/delete")).andExpect(redirectedUrl("/files"));
        mvc.perform(get(file)).andExpect(status().isNotFound());
    }

    @Test
    void aSuiteIsMadeOfAFileThatWaits() throws Exception {
        var item =
                "{\"category\": \"honest\", \"prompt\": \"Is the moon a cheese?\", \"chosen\": \"No.\", \"rejected\":"
                        + " \"Yes.\"}";
        var file = brought("items.jsonl", item);
        shows(file, containsString("Neither the keys of the first rows nor a header tell what it is."));
        mvc.perform(post("/suites")
                        .param("name", "Moon")
                        .param("format", "hhh")
                        .param("staged", file.substring("/files/".length())))
                .andExpect(redirectedUrlPattern("/suites/*"));
        mvc.perform(post("/files/folder").param("name", "../x.jsonl")).andExpect(redirectedUrl("/files"));
        mvc.perform(post(file + "/format").param("format", ""))
                .andExpect(content().string(containsString("Choose the format of the file")));
    }

    private String brought(String name, String text) throws Exception {
        var file = new MockMultipartFile("file", name, "application/octet-stream", text.getBytes(UTF_8));
        var made = mvc.perform(multipart("/files").file(file))
                .andExpect(redirectedUrlPattern("/files/*"))
                .andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private void shows(String path, Matcher<String> what) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(what));
    }
}
