package org.touchstone.quality.web;

import java.util.List;
import java.util.StringJoiner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.CaseReference;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Show;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where researchers decide on comparisons that judges dispute. */
@Controller
@RequestMapping("/studies/{id}")
class AdjudicationPages {

    private static final int PAGE = 50;
    private static final MediaType CSV = new MediaType("text", "csv");

    private final Adjudication adjudication;
    private final CaseViews views;
    private final Studies studies;
    private final List<CaseReference> references;

    AdjudicationPages(Adjudication adjudication, CaseViews views, Studies studies, List<CaseReference> references) {
        this.adjudication = adjudication;
        this.views = views;
        this.studies = studies;
        this.references = references;
    }

    @GetMapping("/adjudication")
    String list(
            @PathVariable StudyId id,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int page,
            CurrentPerson researcher,
            Model model) {
        var wanted = Show.named(show);
        int total = adjudication.count(id, wanted, researcher.id());
        int from = (int) Math.min((long) PAGE * Math.max(page, 0), total);
        model.addAttribute("study", studies.find(id))
                .addAttribute("show", wanted)
                .addAttribute("shows", Show.values())
                .addAttribute("total", total)
                .addAttribute("rows", views.rows(adjudication.part(id, wanted, researcher.id(), from, PAGE)))
                .addAttribute("older", from + PAGE < total ? page + 1 : null);
        return "quality/adjudication";
    }

    @GetMapping("/adjudication/{comparison}")
    String one(
            @PathVariable StudyId id,
            @PathVariable ComparisonId comparison,
            @RequestParam(defaultValue = "open") String show,
            CurrentPerson researcher,
            Model model) {
        var wanted = Show.named(show);
        model.addAttribute("study", studies.find(id))
                .addAttribute("show", wanted)
                .addAttribute("next", next(id, comparison, wanted, researcher))
                .addAttribute(
                        "references",
                        references.stream()
                                .flatMap(reference -> reference.of(id, comparison).stream())
                                .toList())
                .addAttribute("page", views.view(id, adjudication.find(id, comparison), researcher.id()));
        return "quality/adjudication-case";
    }

    @PostMapping("/adjudication/{comparison}")
    String decide(
            @PathVariable StudyId id,
            @PathVariable ComparisonId comparison,
            RulingForm form,
            CurrentPerson researcher,
            RedirectAttributes flash) {
        var address = "redirect:/studies/%s/adjudication".formatted(id);
        var show = form.list();
        flash.addAttribute("show", show.slug());
        var next = next(id, comparison, show, researcher);
        try {
            var now = adjudication.decide(id, comparison, form.ruling(), form.seen(), researcher.id());
            flash.addFlashAttribute("notice", Phrase.of("adjudication.saved." + CaseRow.slug(now.state())))
                    .addFlashAttribute("undoable", comparison.toString());
            return next.isEmpty() ? address : address + "/" + next;
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            flash.addFlashAttribute("problem", refusal.phrase()).addFlashAttribute("typed", form);
            return address + "/" + comparison;
        }
    }

    @PostMapping("/adjudication/{comparison}/undo")
    String undo(
            @PathVariable StudyId id,
            @PathVariable ComparisonId comparison,
            CurrentPerson researcher,
            RedirectAttributes flash) {
        try {
            adjudication.undo(id, comparison, researcher.id());
            flash.addFlashAttribute("notice", Phrase.of("adjudication.undone"));
        } catch (Refusal.Conflict refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/studies/%s/adjudication/%s".formatted(id, comparison);
    }

    /** All disputed comparisons, one line each. */
    @GetMapping("/adjudication.csv")
    ResponseEntity<String> file(@PathVariable StudyId id, CurrentPerson researcher) {
        var lines = new StringJoiner("\n", "", "\n").add(CaseRow.HEADER);
        adjudication.forEach(
                id, Show.ALL, researcher.id(), part -> views.rows(part).forEach(row -> lines.add(row.csv())));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"adjudication.csv\"")
                .body(lines.toString());
    }

    /** The next comparison to look at; empty where there is no other. */
    private String next(StudyId id, ComparisonId comparison, Show show, CurrentPerson researcher) {
        return adjudication
                .next(id, show, researcher.id(), comparison)
                .map(ComparisonId::toString)
                .orElse("");
    }
}
