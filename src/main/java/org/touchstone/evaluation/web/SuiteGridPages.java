package org.touchstone.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.SuiteGrid;
import org.touchstone.evaluation.SuiteGrid.Cell;
import org.touchstone.evaluation.SuiteGrid.Row;
import org.touchstone.evaluation.SuiteGrids;
import org.touchstone.evaluation.SuiteView;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** All models on all suites: the page, the file and the API. */
@Controller
class SuiteGridPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER =
            "model,family,suite,version,digest,state,accuracy,low,high,decisive,best,behind,behind_low,behind_high,evaluation";

    private final SuiteGrids grids;

    SuiteGridPages(SuiteGrids grids) {
        this.grids = grids;
    }

    @GetMapping("/suites/models")
    String show(@RequestParam(defaultValue = "false") boolean versions, Model model) {
        var grid = grids.grid(versions);
        model.addAttribute("grid", grid)
                .addAttribute("versions", versions)
                .addAttribute(
                        "underWay",
                        grid.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.state().equals("queued")
                                        || cell.state().equals("running"))
                                .count());
        return "evaluation/grid";
    }

    @PostMapping("/suites/models")
    String ask(@RequestParam(defaultValue = "false") boolean versions, CurrentPerson person, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", Phrase.of("evaluation.grid.asked", grids.ask(versions, person.id())));
        return "redirect:/suites/models?versions=" + versions;
    }

    @GetMapping("/suites/models.csv")
    ResponseEntity<String> file(@RequestParam(defaultValue = "false") boolean versions) {
        var lines = Stream.concat(
                Stream.of(HEADER), answers(grids.grid(versions)).stream().map(SuiteGridPages::line));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"suites.csv\"")
                .body(lines.collect(Collectors.joining("\n", "", "\n")));
    }

    /** One cell of the grid as scripts read it. */
    record CellAnswer(
            String name,
            @Nullable ModelId model,
            @Nullable String family,
            SuiteView suite,
            String state,
            @Nullable Figure accuracy,
            @Nullable Integer decisive,
            boolean best,
            @Nullable Figure behind,
            @Nullable EvaluationId evaluation) {

        static CellAnswer of(Row row, Cell cell, SuiteView suite) {
            var model = row.model();
            return new CellAnswer(
                    model == null ? "the " + row.rule() + " response" : model.name(),
                    model == null ? null : model.id(),
                    model == null ? null : model.family().name().toLowerCase(Locale.ROOT),
                    suite,
                    cell.state(),
                    cell.accuracy(),
                    cell.decisive(),
                    cell.best(),
                    cell.behind(),
                    cell.evaluation());
        }
    }

    @Operation(summary = "Compares models across suites, the rules of length beside them.")
    @GetMapping("/api/v1/suites/models")
    @ResponseBody
    List<CellAnswer> all(@RequestParam(defaultValue = "false") boolean versions) {
        return answers(grids.grid(versions));
    }

    /** How many measurements were asked for. */
    record Asked(int asked) {}

    @Operation(summary = "Has the missing measurements of models on suites done.")
    @PostMapping("/api/v1/suites/models")
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked askFor(@RequestParam(defaultValue = "false") boolean versions, CurrentPerson person) {
        return new Asked(grids.ask(versions, person.id()));
    }

    private static List<CellAnswer> answers(SuiteGrid grid) {
        return grid.rows().stream()
                .flatMap(row -> IntStream.range(0, grid.suites().size())
                        .mapToObj(i -> CellAnswer.of(
                                row, row.cells().get(i), grid.suites().get(i))))
                .toList();
    }

    private static String line(CellAnswer cell) {
        var accuracy = cell.accuracy();
        var behind = cell.behind();
        return Csv.row(
                cell.name(),
                cell.family(),
                cell.suite().name(),
                cell.suite().version(),
                cell.suite().digest(),
                cell.state(),
                accuracy == null ? null : accuracy.value(),
                accuracy == null ? null : accuracy.low(),
                accuracy == null ? null : accuracy.high(),
                cell.decisive(),
                cell.best() ? "best" : "",
                behind == null ? null : behind.value(),
                behind == null ? null : behind.low(),
                behind == null ? null : behind.high(),
                cell.evaluation());
    }
}
