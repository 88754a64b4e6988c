package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A program with a token. */
record Caller(MockMvcTester http, String token) {

    /** What came back. */
    record Answer(int status, String body) {

        String field(String name) {
            var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
            assertThat(matcher.find()).as("%s in %s", name, body).isTrue();
            return matcher.group(1);
        }

        Answer as(HttpStatus expected) {
            assertThat(status).as(body).isEqualTo(expected.value());
            return this;
        }
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, "");
    }

    Answer post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    Answer put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    Answer send(HttpMethod method, String path, String body) {
        return send(method, path, body, MediaType.APPLICATION_JSON);
    }

    Answer send(HttpMethod method, String path, String body, MediaType type) {
        var response = http.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .contentType(type)
                .content(body)
                .exchange()
                .getResponse();
        return new Answer(response.getStatus(), new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
