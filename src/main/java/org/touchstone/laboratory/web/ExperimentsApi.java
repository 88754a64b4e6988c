package org.touchstone.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.Printer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.laboratory.ExperimentId;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.Experiments;
import org.touchstone.laboratory.Field;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The laboratory, for scripts. */
@RestController
@RequestMapping("/api/v1/experiments")
class ExperimentsApi {

    private static final int PAGE = 50;

    private final Experiments experiments;
    private final ExperimentKinds kinds;
    private final Printer<Phrase> printer;

    ExperimentsApi(Experiments experiments, ExperimentKinds kinds, Printer<Phrase> printer) {
        this.experiments = experiments;
        this.kinds = kinds;
        this.printer = printer;
    }

    /** A kind and what it asks for. */
    record Kind(String name, int version, String title, String question, String source, List<Wanted> fields) {}

    /**
     * A setting that a kind asks for.
     *
     * @param usual what is taken where it is left out
     * @param low the least number; null where there is none
     * @param high the greatest number, or the most characters of a text; null where there is none
     * @param options what can be chosen among; empty where it is not a choice
     */
    record Wanted(
            String name,
            Field.Type type,
            String usual,
            @Nullable Double low,
            @Nullable Double high,
            List<String> options,
            String label,
            String hint) {}

    /**
     * What is asked for.
     *
     * @param id made up by whoever asks, so that asking twice asks once; null for one that is made up here
     * @param settings those that are left out are the usual ones
     */
    record Asked(
            @Nullable ExperimentId id,
            String kind,
            @Nullable Map<String, String> settings) {}

    @Operation(summary = "Lists the experiments that there are, with the texts in a language that pages have.")
    @GetMapping("/kinds")
    List<Kind> kinds(@RequestParam(defaultValue = "en") Locale language) {
        return kinds.all().stream().map(kind -> kind(kind, language)).toList();
    }

    private Kind kind(ExperimentKind kind, Locale language) {
        var key = "laboratory.kind.%s.".formatted(kind.name());
        return new Kind(
                kind.name(),
                kind.version(),
                said(key + "title", language),
                said(key + "question", language),
                said(key + "source", language),
                kind.fields().stream()
                        .map(field -> wanted(kind, field, language))
                        .toList());
    }

    private Wanted wanted(ExperimentKind kind, Field field, Locale language) {
        var key = "laboratory.%s.%s".formatted(kind.name(), field.name());
        return new Wanted(
                field.name(),
                field.type(),
                field.usual(),
                field.low(),
                field.high(),
                field.options(),
                said(key, language),
                said(key + ".hint", language));
    }

    private String said(String key, Locale language) {
        return printer.print(Phrase.of(key), language);
    }

    @Operation(summary = "Plans an experiment and queues it.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, ExperimentId> ask(@RequestBody Asked asked, CurrentPerson person) {
        var id = Objects.requireNonNullElseGet(asked.id(), ExperimentId::random);
        var settings = Objects.requireNonNullElse(asked.settings(), Map.<String, String>of());
        return Map.of("id", experiments.ask(id, asked.kind(), settings, person.id()));
    }

    @Operation(summary = "Lists experiments, the newest first.")
    @GetMapping
    List<ExperimentJson> latest(@RequestParam(defaultValue = "0") int from) {
        return experiments.latest(Math.max(0, from), PAGE).stream()
                .map(ExperimentJson::of)
                .toList();
    }

    @Operation(summary = "Shows how far an experiment is.")
    @GetMapping("/{id}")
    ExperimentJson one(@PathVariable ExperimentId id) {
        return ExperimentJson.of(experiments.brief(id));
    }

    @Operation(summary = "Shows what the findings say so far, with the texts in a language that pages have.")
    @GetMapping("/{id}/report")
    ReportJson report(@PathVariable ExperimentId id, @RequestParam(defaultValue = "en") Locale language) {
        var report = experiments.report(experiments.find(id)).orElseThrow(() -> new ToldInAnotherWay(id));
        return ReportJson.of(report, phrase -> printer.print(phrase, language));
    }

    @Operation(summary = "Shows what the cells found that are done, in the order of the plan.")
    @GetMapping("/{id}/findings")
    List<ExperimentJson.Found> findings(@PathVariable ExperimentId id) {
        return experiments.find(id).findings().stream()
                .map(ExperimentJson.Found::of)
                .toList();
    }

    @Operation(summary = "Ends an experiment; what is done stays.")
    @PostMapping("/{id}/cancel")
    ExperimentJson cancel(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.cancel(id, person.id());
        return one(id);
    }

    @Operation(summary = "Goes on with an experiment that was cancelled or failed.")
    @PostMapping("/{id}/resume")
    ExperimentJson resume(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.resume(id, person.id());
        return one(id);
    }

    @Operation(summary = "Asks for the same again.")
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, ExperimentId> again(@PathVariable ExperimentId id, CurrentPerson person) {
        return Map.of("id", experiments.repeat(id, person.id()));
    }

    /** There is no report by this version of the application; the findings are there all the same. */
    private static final class ToldInAnotherWay extends Refusal.NotFound {
        ToldInAnotherWay(ExperimentId id) {
            super(
                    "experiment-not-told",
                    "This version of the application works such experiments out in another way; see /api/v1/experiments/%s/findings"
                            .formatted(id));
        }
    }
}
