package org.touchstone.laboratory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
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

    /** A hidden field of forms that begin something; no field of a kind can have this name. */
    private static final String MADE_UP = "experimentId";

    private final Experiments experiments;
    private final ExperimentKinds kinds;
    private final ExperimentForms forms;
    private final ExperimentRows rows;
    private final Datasets datasets;

    LaboratoryPages(
            Experiments experiments,
            ExperimentKinds kinds,
            ExperimentForms forms,
            ExperimentRows rows,
            Datasets datasets) {
        this.experiments = experiments;
        this.kinds = kinds;
        this.forms = forms;
        this.rows = rows;
        this.datasets = datasets;
    }

    /** What there is; with a snapshot, which of it to do with that. */
    @GetMapping
    String list(@RequestParam(defaultValue = "0") int from, @RequestParam @Nullable SnapshotId snapshot, Model model) {
        int first = Math.max(0, from);
        var found = experiments.latest(first, PAGE + 1);
        var shown = rows.of(found.stream().limit(PAGE).toList());
        model.addAttribute("kinds", kinds.all())
                .addAttribute("snapshot", snapshot == null ? null : datasets.find(snapshot))
                .addAttribute("rows", shown)
                .addAttribute("waiting", !shown.stream().allMatch(ExperimentRow::isOver))
                .addAttribute("newer", first == 0 ? null : Math.max(0, first - PAGE))
                .addAttribute("older", found.size() > PAGE ? first + PAGE : null);
        return "laboratory/list";
    }

    /** The form, filled with the usual, with a snapshot, or with what an earlier experiment was asked to do. */
    @GetMapping("/new/{kind}")
    String form(
            @PathVariable String kind,
            @RequestParam @Nullable ExperimentId from,
            @RequestParam @Nullable SnapshotId snapshot,
            Model model) {
        var wanted = kinds.find(kind);
        model.addAttribute("kind", wanted)
                .addAttribute(MADE_UP, ExperimentId.random())
                .addAttribute("fields", forms.rows(wanted, written(wanted, from, snapshot), null));
        return "laboratory/form";
    }

    private Map<String, String> written(
            ExperimentKind kind, @Nullable ExperimentId from, @Nullable SnapshotId snapshot) {
        if (from != null) {
            return experiments.brief(from).settings().values();
        }
        return snapshot == null ? Map.of() : forms.about(kind, snapshot);
    }

    /**
     * Queues it, once however often the form is sent; a refused form keeps what was written, and the files that were not refused. Boxes of one name come
     * as several values.
     */
    @PostMapping("/new/{kind}")
    ModelAndView ask(
            @PathVariable String kind,
            @RequestParam @Nullable ExperimentId experimentId,
            HttpServletRequest request,
            @RequestParam Map<String, MultipartFile> files,
            CurrentPerson person)
            throws IOException {
        var wanted = kinds.find(kind);
        var id = Objects.requireNonNullElseGet(experimentId, ExperimentId::random);
        var written = new HashMap<String, String>();
        wanted.fields().forEach(field -> written.put(field.name(), value(request, field.name())));
        try {
            forms.keep(wanted, files, written);
            return new ModelAndView(AT + experiments.ask(id, kind, written, person.id()));
        } catch (Refusal.Invalid refusal) {
            var whys = refusal instanceof UnfitLines lines ? lines.whys() : List.of();
            return refused(wanted, id, forms.rows(wanted, written, refusal.field()), refusal)
                    .addObject("whys", whys);
        } catch (Refusal.NotFound gone) {
            return refused(wanted, id, forms.rows(wanted, written, null), gone);
        }
    }

    private static ModelAndView refused(ExperimentKind kind, ExperimentId id, List<FieldRow> fields, Refusal why) {
        return new ModelAndView("laboratory/form", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("kind", kind)
                .addObject(MADE_UP, id)
                .addObject("fields", fields)
                .addObject("problem", why.phrase());
    }

    private static String value(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? "" : String.join(",", values);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ExperimentId id, Model model) {
        var experiment = experiments.find(id);
        model.addAttribute("row", rows.of(experiment))
                .addAttribute("report", experiments.report(experiment).orElse(null))
                .addAttribute("settings", forms.said(experiment))
                .addAttribute("alike", rows.of(experiments.alike(experiment)))
                .addAttribute(MADE_UP, ExperimentId.random());
        return "laboratory/experiment";
    }

    /** What the experiment's processes printed; it may quote the data, so it is for admins. */
    @GetMapping("/{id}/log")
    String log(@PathVariable ExperimentId id, Model model) {
        model.addAttribute("row", rows.of(experiments.brief(id)))
                .addAttribute("log", experiments.log(id).orElse(null));
        return "laboratory/log";
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
    String again(
            @PathVariable ExperimentId id, @RequestParam @Nullable ExperimentId experimentId, CurrentPerson person) {
        var as = Objects.requireNonNullElseGet(experimentId, ExperimentId::random);
        return AT + experiments.repeat(id, as, person.id());
    }
}
