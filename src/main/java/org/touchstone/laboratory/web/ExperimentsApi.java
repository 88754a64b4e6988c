package org.touchstone.laboratory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
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
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Experiments;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.runs.RunStanding;
import org.touchstone.support.Phrase;

/** The laboratory, for scripts. */
@RestController
@RequestMapping("/api/v1/experiments")
class ExperimentsApi {

    private static final int PAGE = 50;

    private final Experiments experiments;
    private final ExperimentKinds kinds;
    private final ConversionService printing;

    ExperimentsApi(
            Experiments experiments,
            ExperimentKinds kinds,
            @Qualifier("mvcConversionService") ConversionService printing) {
        this.experiments = experiments;
        this.kinds = kinds;
        this.printing = printing;
    }

    /** A kind and what it asks for. */
    record Kind(String name, int version, String title, String question, String source, List<Field> fields) {}

    /** What is asked for; settings that are left out are the usual ones. */
    record Asked(String kind, @Nullable Map<String, String> settings) {}

    /**
     * An experiment.
     *
     * @param cells how many it consists of
     * @param findings left out in lists
     * @param claims the shapes that the paper saw and whether they show here; left out in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            ExperimentId id,
            String kind,
            int version,
            Map<String, String> settings,
            RunStanding standing,
            int cells,
            int done,
            @Nullable String digest,
            @Nullable List<Finding> findings,
            @Nullable List<Claim> claims) {}

    /** A shape of the paper's. */
    record Claim(String shape, Report.Shown shown, String evidence) {}

    @GetMapping("/kinds")
    List<Kind> kinds() {
        return kinds.all().stream()
                .map(kind -> new Kind(
                        kind.name(),
                        kind.version(),
                        about(kind.name(), "title"),
                        about(kind.name(), "question"),
                        about(kind.name(), "source"),
                        kind.fields()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, ExperimentId> ask(@RequestBody Asked asked, CurrentPerson person) {
        var settings = Objects.requireNonNullElse(asked.settings(), Map.<String, String>of());
        return Map.of("id", experiments.ask(asked.kind(), settings, person.id()));
    }

    /** The newest first. */
    @GetMapping
    List<Answer> latest(@RequestParam(defaultValue = "0") int from) {
        return experiments.latest(Math.max(0, from), PAGE).stream()
                .map(one -> answer(one, false))
                .toList();
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable ExperimentId id) {
        return answer(experiments.find(id), true);
    }

    @PostMapping("/{id}/cancel")
    Answer cancel(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.cancel(id, person.id());
        return one(id);
    }

    @PostMapping("/{id}/resume")
    Answer resume(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.resume(id, person.id());
        return one(id);
    }

    private Answer answer(ExperimentView experiment, boolean whole) {
        return new Answer(
                experiment.id(),
                experiment.kind(),
                experiment.version(),
                experiment.settings().values(),
                experiment.standing(),
                experiment.plan().size(),
                experiment.findings().size(),
                experiment.digest(),
                whole ? experiment.findings() : null,
                whole ? claims(experiment) : null);
    }

    private List<Claim> claims(ExperimentView experiment) {
        return experiments.report(experiment).map(Report::claims).orElse(List.of()).stream()
                .map(claim -> new Claim(said(claim.shape()), claim.shown(), said(claim.evidence())))
                .toList();
    }

    private String about(String kind, String what) {
        return said(Phrase.of("laboratory.kind.%s.%s".formatted(kind, what)));
    }

    private String said(Phrase phrase) {
        return Objects.requireNonNullElse(printing.convert(phrase, String.class), "");
    }
}
