package org.touchstone.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.touchstone.accounts.WebVisitor;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + LanguageTests.PASSWORD})
class LanguageTests {

    static final String PASSWORD = "an orchard in the rain";

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Autowired
    LanguageChoice choice;

    @Test
    void speaksEnglishUntilToldOtherwise() {
        var page = page(new WebVisitor(port), "/sign-in");
        assertThat(page.root().child(0).attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void keepsTheLanguageThatSomebodyChose() {
        var visitor = new WebVisitor(port);
        var chosen = visitor.get("/language?to=de");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("language=de", "HttpOnly", "SameSite=Lax");

        var page = page(visitor, "/sign-in");
        assertThat(page.root().child(0).attr("lang")).isEqualTo("de");
        assertThat(page.root().child(0).attr("dir")).isEqualTo("ltr");
        assertThat(page.select("h1").text()).isEqualTo("Anmelden");
        assertThat(page.select("a.language").attr("lang")).isEqualTo("en");
    }

    @Test
    void saysInGermanWhatWasRefused() {
        var visitor = new WebVisitor(port);
        visitor.get("/language?to=de");
        assertThat(Jsoup.parse(visitor.signIn("ada@example.org", "something else")
                                .body())
                        .select(".flash.problem")
                        .text())
                .isEqualTo("E-Mail-Adresse oder Passwort stimmt nicht.");
        assertThat(page(visitor, "/invites/never-made").select("h1").text())
                .isEqualTo("Dieser Link funktioniert nicht");

        visitor.signIn("ada@example.org", PASSWORD);
        assertThat(page(visitor, "/work/0198c6f2-0000-7000-8000-000000000000")
                        .select("main")
                        .text())
                .contains("Nicht gefunden", "Eine solche Studie gibt es nicht", "unknown-study");
        var short12 = visitor.submit(
                "/account/password", "/account/password", Map.of("present", PASSWORD, "password", "too short"));
        assertThat(Jsoup.parse(short12.body()).select("#password-error").text())
                .isEqualTo("Ein Passwort hat mindestens 12 Zeichen.");
    }

    @Test
    void leadsBackToThePageOfTheChoiceAndNowhereElse() {
        assertThat(back("http://localhost/work/7?page=2")).isEqualTo("redirect:/work/7?page=2");
        assertThat(back("http://elsewhere.example/work")).isEqualTo("redirect:/");
        assertThat(back("http://localhost//elsewhere.example/")).isEqualTo("redirect:/");
        assertThat(back("no address at all")).isEqualTo("redirect:/");
    }

    @Test
    void followsTheBrowserWithoutAChoice() {
        assertThat(spoken("de-AT,de;q=0.9,en;q=0.5")).isEqualTo(Locale.GERMAN);
        assertThat(spoken("fr,en;q=0.5,de;q=0.4")).isEqualTo(Locale.ENGLISH);
        assertThat(spoken("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(spoken("*;;q")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void ignoresALanguageThatNobodySpeaksHere() {
        var answer = new MockHttpServletResponse();
        choice.setLocale(new MockHttpServletRequest(), answer, Locale.of("tlh"));
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void answersProgramsInEnglish() {
        var request = new MockHttpServletRequest("GET", "/api/v1/tokens");
        request.addHeader("Accept-Language", "de");
        assertThat(choice.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void fallsBackToEnglishAndFailsOnAKeyThatNobodyWrote() {
        assertThat(messages.getMessage("chrome.sign-in", null, Locale.FRENCH)).isEqualTo("Sign in");
        assertThatThrownBy(() -> messages.getMessage("chrome.never-written", null, Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class);
    }

    private String back(String referrer) {
        var request = new MockHttpServletRequest();
        return new LanguageController(choice).choose("de", referrer, request, new MockHttpServletResponse());
    }

    private Locale spoken(String accepted) {
        var request = new MockHttpServletRequest("GET", "/work");
        request.addHeader("Accept-Language", accepted);
        return choice.resolveLocale(request);
    }

    private static Document page(WebVisitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }
}
