package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.bestofn.Gold;
import org.touchstone.evaluation.bestofn.Selection;
import org.touchstone.evaluation.bestofn.Selections;
import org.touchstone.evaluation.bestofn.Selections.Choice;
import org.touchstone.evaluation.inquiries.Answer;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;
import org.touchstone.support.Refusal;

/** What the best of n is worth: the page, the file and the API. */
@Controller
class BestOfNPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER = "n,kl_nats,gold,gold_low,gold_high,proxy,proxy_low,proxy_high,"
        + "ideal,ideal_low,ideal_high,gold_score,gold_score_low,gold_score_high,proxy_score,proxy_score_low,proxy_score_high";

    private final Selections selections;
    private final Studies studies;
    private final Datasets datasets;
    private final PreferenceModels models;

    BestOfNPages(Selections selections, Studies studies, Datasets datasets, PreferenceModels models) {
        this.selections = selections;
        this.studies = studies;
        this.datasets = datasets;
        this.models = models;
    }

    /**
     * What is asked.
     *
     * @param of {@code study:ID} or {@code snapshot:ID}
     * @param proxy the model that chooses
     * @param gold {@code votes}, or {@code model:ID}
     * @param n the greatest n
     */
    record Asked(
            @Nullable String of,
            @Nullable ModelId proxy,
            @Nullable String gold,
            @Nullable Integer n) {

        boolean isSome() {
            return of != null && proxy != null;
        }

        /** Whether the model has seen what people, or the labels, say of these very responses. */
        boolean isWhatWasLearned(ModelView by) {
            var study = by.study();
            return ("snapshot:" + by.snapshot()).equals(of) || (study != null && ("study:" + study).equals(of));
        }

        Choice choice() {
            if (proxy == null) {
                throw new UnknownPrompts();
            }
            return new Choice(proxy, Gold.named(gold == null ? "votes" : gold), n == null ? 0 : n);
        }
    }

    @GetMapping("/best-of-n")
    String show(Asked asked, Model model) {
        model.addAttribute("asked", asked)
                .addAttribute("studies", studies.all())
                .addAttribute("snapshots", datasets.all())
                .addAttribute("models", models.all());
        if (asked.isSome()) {
            var proxy = models.find(Objects.requireNonNull(asked.proxy()));
            model.addAttribute("answer", answer(asked))
                    .addAttribute("proxy", proxy)
                    .addAttribute("learnedFromThese", asked.isWhatWasLearned(proxy));
        }
        return "evaluation/best-of-n";
    }

    @GetMapping("/best-of-n/curve.csv")
    ResponseEntity<String> file(Asked asked) {
        var answer = answer(asked);
        var lines = Stream.concat(
                Stream.of(HEADER),
                answer.present().stream()
                        .flatMap(found -> found.points().stream())
                        .map(BestOfNPages::line));
        return ResponseEntity.status(answer.present().isPresent() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"best-of-n.csv\"")
                .body(lines.collect(Collectors.joining("\n", "", "\n")));
    }

    /** A curve, or how far the work on it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CurveAnswer(@Nullable Selection curve, Answer.@Nullable Work work) {}

    @Operation(summary = "Shows what choosing the best of n by a model gains; 202 while that is being worked out.")
    @GetMapping("/api/v1/best-of-n")
    @ResponseBody
    ResponseEntity<CurveAnswer> curve(Asked asked) {
        var answer = answer(asked);
        return ResponseEntity.status(answer.present().isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(new CurveAnswer(answer.findings(), answer.work()));
    }

    private Answer<Selection> answer(Asked asked) {
        var parts = String.valueOf(asked.of()).split(":", 2);
        try {
            return switch (parts[0]) {
                case "study" ->
                    selections.among(studies.find(StudyId.of(parts[1])).id(), asked.choice());
                case "snapshot" -> selections.among(SnapshotId.of(parts[1]), asked.choice());
                default -> throw new UnknownPrompts();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnknownPrompts();
        }
    }

    private static String line(Selection.Point point) {
        var figures = List.of(point.gold(), point.proxy(), point.ideal(), point.goldScore(), point.proxyScore());
        return Csv.row(Stream.concat(
                        Stream.of((Object) point.n(), point.divergence()),
                        figures.stream().flatMap(BestOfNPages::cells))
                .toArray());
    }

    private static Stream<Object> cells(Figure figure) {
        return Stream.of(figure.value(), figure.low(), figure.high()).map(value -> value == null ? "" : (Object) value);
    }

    private static final class UnknownPrompts extends Refusal.Invalid {
        UnknownPrompts() {
            super(
                    "unknown-prompts",
                    "of",
                    "Say whose responses, study:ID or snapshot:ID, and which model chooses, proxy.");
        }
    }
}
