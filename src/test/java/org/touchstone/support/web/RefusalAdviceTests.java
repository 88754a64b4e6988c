package org.touchstone.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.touchstone.support.Refusal;

class RefusalAdviceTests {

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new SampleController())
            .setControllerAdvice(new RefusalAdvice())
            .build());

    @Test
    void tellsProgramsTheRuleAndTheField() {
        var answer = get("/api/shelves/full");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("too-wide");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("width");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("The shelf is 9 m wide");
    }

    @Test
    void showsPeopleAPage() {
        assertThat(mvc.get().uri("/shelves/gone").accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasViewName("error");
    }

    @Test
    void sendsProblemsToProgramsThatReadPages() {
        assertThat(mvc.get().uri("/shelves/gone").accept(MediaType.ALL))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
    }

    @Test
    void answersEvenWhereTheMethodProducesSomethingElse() {
        assertThat(mvc.get().uri("/api/shelves.csv").accept("text/csv"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType("application/problem+json");
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        var answer = post("{\"name\": \" \", \"width\": -1}");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("name", "width");
    }

    @Test
    void saysWhereJsonBreaks() {
        var answer = post("{\"name\":\n \"x\" width}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("unreadable-body");
        assertThat(answer).bodyJson().extractingPath("$.line").isEqualTo(2);
        assertThat(answer).bodyText().doesNotContain("jackson", "org.touchstone");
    }

    @Test
    void saysWhichValueHasTheWrongForm() {
        var answer = post("{\"name\": \"x\", \"width\": \"wide\"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("width");
        assertThat(answer).bodyText().doesNotContain("java.lang", "wide");
    }

    @Test
    void letsAValueSayWhyItRefuses() {
        var answer = post("{\"name\": \"x\", \"width\": 1, \"colour\": {\"name\": \"\"}}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("colour");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("A colour needs a name");
    }

    @Test
    void saysThatABodyIsMissing() {
        assertThat(mvc.post().uri("/api/shelves").contentType(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unreadable-body");
    }

    @Test
    void takesAnIdentifierOfTheWrongFormForAnUnknownOne() {
        assertThat(get("/api/shelves/by-id/not-a-uuid"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void namesTheParameterOfTheWrongForm() {
        var answer = get("/api/shelves?limit=many");
        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("limit");
    }

    @Test
    void namesTheParameterThatIsMissing() {
        assertThat(get("/api/shelves"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("limit");
    }

    @Test
    void refusesAnUnknownMethodAndALargeFile() {
        assertThat(mvc.delete().uri("/api/shelves")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(get("/api/shelves/heavy")).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void callsALostRaceAConflict() {
        assertThat(get("/api/shelves/contested"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("changed-meanwhile");
    }

    @Test
    void leavesBugsAlone() {
        assertThat(get("/api/shelves/broken")).hasFailed().failure().isInstanceOf(Exception.class);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/shelves")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static final class TooWide extends Refusal.Invalid {
        TooWide() {
            super("too-wide", "width", "The shelf is 9 m wide");
        }
    }

    private static final class ShelfGone extends Refusal.NotFound {
        ShelfGone() {
            super("shelf-gone", "The shelf is gone");
        }
    }

    private static final class ShelfFull extends Refusal.Conflict {
        ShelfFull() {
            super("shelf-full", "The shelf is full");
        }
    }

    record Colour(String name) {
        Colour {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A colour needs a name");
            }
        }
    }

    record Shelf(
            @NotBlank String name,
            @Positive int width,
            @Nullable Colour colour) {}

    @RestController
    static class SampleController {

        @GetMapping("/api/shelves/full")
        String full() {
            throw new TooWide();
        }

        @GetMapping("/shelves/gone")
        String gone() {
            throw new ShelfGone();
        }

        @GetMapping(path = "/api/shelves.csv", produces = "text/csv")
        String csv() {
            throw new ShelfFull();
        }

        @PostMapping("/api/shelves")
        Shelf create(@Valid @RequestBody Shelf shelf) {
            return shelf;
        }

        @GetMapping("/api/shelves/by-id/{id}")
        String byId(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/api/shelves")
        int list(@RequestParam int limit) {
            return limit;
        }

        @GetMapping("/api/shelves/heavy")
        String heavy() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/api/shelves/contested")
        String contested() {
            throw new OptimisticLockingFailureException("lost");
        }

        @GetMapping("/api/shelves/broken")
        String broken() {
            throw new IllegalStateException("bug");
        }
    }
}
