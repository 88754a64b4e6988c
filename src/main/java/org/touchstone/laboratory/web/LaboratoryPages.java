package org.touchstone.laboratory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.laboratory.ExperimentId;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.Experiments;
import org.touchstone.laboratory.UnfitLines;
import org.touchstone.support.Refusal;

/** Offers the studies of the papers, asks for them and shows what they found. */
@Controller
@RequestMapping("/laboratory")
class LaboratoryPages {

    private static final int PAGE = 30;
    private static final String AT = "redirect:/laboratory/";

    private final Experiments experiments;
    private final ExperimentKinds kinds;
    private final ExperimentForms forms;

    LaboratoryPages(Experiments experiments, ExperimentKinds kinds, ExperimentForms forms) {
        this.experiments = experiments;
        this.kinds = kinds;
        this.forms = forms;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int from, Model model) {
        int first = Math.max(0, from);
        var found = experiments.latest(first, PAGE + 1);
        model.addAttribute("kinds", kinds.all())
                .addAttribute(
                        "rows",
                        found.stream().limit(PAGE).map(ExperimentRow::new).toList())
                .addAttribute("older", found.size() > PAGE ? first + PAGE : null);
        return "laboratory/list";
    }

    /** The form, filled with the usual or with what an earlier experiment was asked to do. */
    @GetMapping("/new/{kind}")
    String form(@PathVariable String kind, @RequestParam @Nullable ExperimentId from, Model model) {
        Map<String, String> written =
                from == null ? Map.of() : experiments.find(from).settings().values();
        model.addAttribute("kind", kinds.find(kind))
                .addAttribute("fields", forms.rows(kinds.find(kind), written, null));
        return "laboratory/form";
    }

    /** Queues it; a refused form keeps what was written, and the files that were not refused. Boxes of one name come as several values. */
    @PostMapping("/new/{kind}")
    ModelAndView ask(
            @PathVariable String kind,
            HttpServletRequest request,
            @RequestParam Map<String, MultipartFile> files,
            CurrentPerson person)
            throws IOException {
        var wanted = kinds.find(kind);
        var written = new HashMap<String, String>();
        wanted.fields().forEach(field -> written.put(field.name(), value(request, field.name())));
        try {
            forms.keep(wanted, files, written);
            return new ModelAndView(AT + experiments.ask(kind, written, person.id()));
        } catch (Refusal.Invalid refusal) {
            return new ModelAndView(
                    "laboratory/form", refused(wanted, written, refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Map<String, Object> refused(ExperimentKind kind, Map<String, String> written, Refusal.Invalid refusal) {
        return Map.of(
                "kind",
                kind,
                "problem",
                refusal.phrase(),
                "whys",
                refusal instanceof UnfitLines lines ? lines.whys() : List.of(),
                "fields",
                forms.rows(kind, written, refusal.field()));
    }

    private static String value(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? "" : String.join(",", values);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ExperimentId id, Model model) {
        var experiment = experiments.find(id);
        model.addAttribute("row", new ExperimentRow(experiment))
                .addAttribute("report", experiments.report(experiment).orElse(null))
                .addAttribute("settings", forms.said(experiment));
        return "laboratory/experiment";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.cancel(id, person.id());
        return AT + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable ExperimentId id, CurrentPerson person) {
        experiments.resume(id, person.id());
        return AT + id;
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable ExperimentId id, CurrentPerson person) {
        return AT + experiments.repeat(id, person.id());
    }
}
