package org.touchstone.preference.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.datasets.Datasets;
import org.touchstone.preference.RunId;
import org.touchstone.preference.RunView;
import org.touchstone.preference.TrainingRuns;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** All training runs: the queue of those that run or wait, and the history; asks for more of the same, and lays two side by side. */
@Controller
@RequestMapping("/training-runs")
class RunsController {

    private static final int ON_A_PAGE = 50;

    private final TrainingRuns runs;
    private final Datasets datasets;
    private final People people;

    RunsController(TrainingRuns runs, Datasets datasets, People people) {
        this.runs = runs;
        this.datasets = datasets;
        this.people = people;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int skip, Model page) {
        int from = Math.max(0, skip);
        var queue = runs.unfinished();
        var past = runs.finished(from, ON_A_PAGE + 1);
        var asked = asked(Stream.concat(queue.stream(), past.stream()).map(RunView::requestedBy));
        page.addAttribute("queue", rows(queue, asked));
        page.addAttribute("past", rows(past.stream().limit(ON_A_PAGE).toList(), asked));
        page.addAttribute("newer", from == 0 ? null : Math.max(0, from - ON_A_PAGE));
        page.addAttribute("older", past.size() > ON_A_PAGE ? from + ON_A_PAGE : null);
        return "preference/runs";
    }

    @PostMapping("/{id}/again")
    String again(
            @PathVariable RunId id,
            @RequestParam(defaultValue = "1") int seeds,
            CurrentPerson person,
            RedirectAttributes next) {
        try {
            var repeated = runs.repeat(id, seeds, person.id());
            next.addFlashAttribute("notice", Phrase.of("operations.runs.queued", repeated.size()));
            return repeated.size() == 1 ? "redirect:/training-runs/" + repeated.getFirst() : "redirect:/training-runs";
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/training-runs/" + id;
        }
    }

    /** Two runs on one plot; with fewer or more chosen it says how to choose. */
    @GetMapping("/compare")
    String compare(@RequestParam(required = false) List<RunId> run, Model page) {
        var chosen = run == null
                ? List.<RunView>of()
                : run.stream().distinct().limit(3).map(runs::find).toList();
        var named = rows(chosen, Map.of());
        page.addAttribute("rows", named);
        if (named.size() == 2) {
            page.addAttribute("curves", TwoRuns.of(chosen, runs::metrics));
        }
        return "preference/compare";
    }

    /** What the run's processes printed; it may quote training texts, so it is for admins. */
    @GetMapping("/{id}/log")
    String log(@PathVariable RunId id, Model page) {
        page.addAttribute("row", rows(List.of(runs.find(id)), Map.of()).getFirst());
        page.addAttribute("log", runs.log(id).orElse(null));
        return "preference/log";
    }

    private List<RunLine> rows(Collection<RunView> views, Map<PersonId, String> asked) {
        var names = views.stream()
                .map(RunView::snapshot)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> datasets.find(id).name()));
        return views.stream()
                .map(view -> new RunLine(
                        new RunRow(view, names.getOrDefault(view.snapshot(), "")),
                        asked.getOrDefault(view.requestedBy(), "")))
                .toList();
    }

    private Map<PersonId, String> asked(Stream<PersonId> ids) {
        return people.findAll(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    /** A run and who asked for it. */
    record RunLine(RunRow row, String asked) {

        public RunView run() {
            return row.run();
        }
    }
}
