package org.touchstone.laboratory.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who does studies, by pages and by scripts. */
record Researcher(MockMvcTester web, PersonId person, JsonMapper json) {

    MvcTestResult get(String address) {
        return web.get().uri(address).with(signedIn()).exchange();
    }

    MvcTestResult post(String address) {
        return web.post()
                .uri(address)
                .with(signedIn())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    /** Sends a form as a browser does: where no file was chosen there is a part without content and without a name. */
    MvcTestResult send(String form, MockMultipartFile file, Map<String, String> fields, Locale language) {
        var request = web.post()
                .uri(form)
                .multipart()
                .file(file)
                .locale(language)
                .with(signedIn())
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** A file in a form's field; none where it is empty. */
    static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, content.length == 0 ? "" : name, null, content);
    }

    /** Asks for an experiment as a script does. */
    MvcTestResult ask(String kind, Map<String, String> settings) {
        return web.post()
                .uri("/api/v1/experiments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("kind", kind, "settings", settings)))
                .with(signedIn())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private RequestPostProcessor signedIn() {
        return SignedInAs.person(person, Role.RESEARCHER);
    }

    static String redirected(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
