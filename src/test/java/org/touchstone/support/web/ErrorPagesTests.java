package org.touchstone.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ErrorPagesTests {

    private final MockMvcTester mvc;

    ErrorPagesTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 429, 500, 503})
    void showsPeopleAPageWithAWayOn(int status) throws Exception {
        var answer = failed("/studies", status, MediaType.TEXT_HTML);
        assertThat(answer).hasStatus(status);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isNotBlank().isEqualTo(page.title().replace(" · Touchstone", ""));
        assertThat(page.select("main a[href=/]")).hasSize(1);
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void sendsProgramsAProblemWithACode() {
        var answer = failed("/api/v1/studies", 500, MediaType.TEXT_HTML);
        assertThat(answer).hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("internal-server-error");
    }

    @Test
    void tellsNothingOfWhatWentWrongInside() throws Exception {
        var answer = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inner secret"))
                .requestAttr(RequestDispatcher.ERROR_MESSAGE, "inner secret")
                .exchange();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void namesTheScriptsAfterWhatTheyHold() throws Exception {
        var page =
                Jsoup.parse(failed("/", 404, MediaType.TEXT_HTML).getResponse().getContentAsString());
        var address = page.select("script[type=module]").attr("src");
        assertThat(address).matches("/v[0-9a-f]{12}/js/app\\.js");
        assertThat(mvc.get().uri(address)).hasStatusOk();
    }

    private MvcTestResult failed(String path, int status, MediaType accepted) {
        return mvc.get()
                .uri("/error")
                .accept(accepted)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .exchange();
    }
}
