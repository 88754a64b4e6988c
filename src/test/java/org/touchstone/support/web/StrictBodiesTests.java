package org.touchstone.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;

@SpringBootTest
@AutoConfigureMockMvc
class StrictBodiesTests {

    private final MockMvcTester web;
    private final RequestPostProcessor asAdmin;

    StrictBodiesTests(@Autowired MockMvcTester web, @Autowired People people) {
        this.web = web;
        this.asAdmin = SignedInAs.person(people.firstAdmin(), Role.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/people | {\"name\": \"x\", \"roles\": [2]}",
                "/api/v1/people | {\"name\": \"x\", \"roles\": [null]}",
                "/api/v1/experiments | {\"kind\": \"in-context\", \"settings\": {\"layers\": null}}"
            })
    void whatMeansNothingIsNotGuessedAt(String address, String body) {
        assertThat(web.post()
                        .uri(address)
                        .with(asAdmin)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(400)
                .bodyText()
                .contains("unreadable-body");
    }

    @Test
    void anExperimentOnDataThatIsNotThereIsRefused() {
        var body = """
            {"kind": "in-context", "settings": {"diet": "repeats", "snapshot": "00000000-0000-4000-8000-000000000000"}}
            """;
        assertThat(web.post()
                        .uri("/api/v1/experiments")
                        .with(asAdmin)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(422)
                .bodyText()
                .contains("choose something that is there");
    }

    @Test
    void theCharacterNulIsRefusedWhereverItComesIn() {
        assertThat(web.post()
                        .uri("/api/v1/people")
                        .with(asAdmin)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"a\\u0000b\", \"roles\": [\"WORKER\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("unstorable-character");
        assertThat(web.get().uri("/api/v1/audit").param("action", "a\0b").with(asAdmin))
                .hasStatus(422);
    }
}
