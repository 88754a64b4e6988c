package org.touchstone.evaluation.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.inquiries.Answer;
import org.touchstone.evaluation.leaderboards.Accord;
import org.touchstone.evaluation.leaderboards.Board;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Leaderboards;
import org.touchstone.evaluation.leaderboards.Standings;
import org.touchstone.evaluation.leaderboards.Subject;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** Leaderboards of sources: the pages and their files. */
@Controller
class LeaderboardPages {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String HEADER = "rank,source,component,anchor,elo,low,high,win,win_low,win_high,"
            + "rank_from,rank_to,won,lost,tied,rests_on_prior,note";

    private final Leaderboards leaderboards;
    private final BoardChoices choices;
    private final Studies studies;

    LeaderboardPages(Leaderboards leaderboards, BoardChoices choices, Studies studies) {
        this.leaderboards = leaderboards;
        this.choices = choices;
        this.studies = studies;
    }

    @GetMapping("/leaderboards")
    String list(Model model) {
        model.addAttribute("studies", studies.all()).addAttribute("snapshots", choices.snapshots());
        return "evaluation/leaderboards";
    }

    @GetMapping("/leaderboards/studies/{id}")
    String study(@PathVariable StudyId id, BoardAsk ask, Model model) {
        model.addAttribute("study", studies.find(id));
        return show(new Subject.OfStudy(id), ask, ask.judge("all"), model);
    }

    @GetMapping("/leaderboards/snapshots/{id}")
    String snapshot(@PathVariable SnapshotId id, BoardAsk ask, Model model) {
        return show(new Subject.OfSnapshot(id), ask, ask.judge("labels"), model);
    }

    @GetMapping("/leaderboards/studies/{id}/board.csv")
    ResponseEntity<String> studyFile(@PathVariable StudyId id, BoardAsk ask) {
        return file(leaderboards.find(new Subject.OfStudy(id), ask.judge("all")), ask);
    }

    @GetMapping("/leaderboards/snapshots/{id}/board.csv")
    ResponseEntity<String> snapshotFile(@PathVariable SnapshotId id, BoardAsk ask) {
        return file(leaderboards.find(new Subject.OfSnapshot(id), ask.judge("labels")), ask);
    }

    private String show(Subject subject, BoardAsk ask, Judge judge, Model model) {
        var answer = leaderboards.find(subject, judge);
        model.addAttribute("answer", answer)
                .addAttribute("name", choices.name(subject))
                .addAttribute("snapshot", subject instanceof Subject.OfSnapshot(var snapshot) ? snapshot : null)
                .addAttribute("by", judge.slug())
                .addAttribute("judge", choices.said(judge))
                .addAttribute("judges", choices.judges(subject))
                .addAttribute("others", choices.others(subject, judge))
                .addAttribute("variant", ask.asked())
                .addAttribute("beside", ask.beside());
        answer.present().ifPresent(board -> {
            model.addAttribute("view", BoardView.of(board, ask.asked(), anchor(board, ask.anchor())));
            compare(board, ask, model);
        });
        return "evaluation/leaderboard";
    }

    /** An anchor that was chosen on another board may be missing from this one. */
    private static @Nullable String anchor(Board board, @Nullable String asked) {
        return board.sources().stream().anyMatch(source -> source.name().equals(asked)) ? asked : null;
    }

    private void compare(Board board, BoardAsk ask, Model model) {
        var other = ask.other();
        if (other != null) {
            var there = leaderboards.find(other.subject(), other.judge());
            model.addAttribute("there", there)
                    .addAttribute("otherName", choices.said(other.judge()))
                    .addAttribute(
                            "accord",
                            there.present()
                                    .map(found -> Accord.of(board, found, ask.asked()))
                                    .orElse(null));
        }
    }

    private static ResponseEntity<String> file(Answer<Board> answer, BoardAsk ask) {
        var lines = answer.present().stream()
                .flatMap(board -> Standings.of(board, ask.asked(), ask.anchor()).components().stream())
                .flatMap(component -> component.rows().stream().map(row -> line(component, row)));
        return ResponseEntity.status(answer.present().isPresent() ? 200 : 503)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leaderboard.csv\"")
                .body(String.join("\n", Stream.concat(Stream.of(HEADER), lines).toList()) + "\n");
    }

    private static String line(Standings.Component component, Standings.Row row) {
        var source = row.source();
        return Csv.row(Stream.of(
                        List.<Object>of(row.rank(), source.name(), source.component(), component.anchor()),
                        cells(row.elo()),
                        cells(row.win()),
                        List.<Object>of(
                                row.from(),
                                row.to(),
                                source.won(),
                                source.lost(),
                                source.tied(),
                                row.open(),
                                row.elo().note() == null ? "" : row.elo().note()))
                .flatMap(List::stream)
                .toArray());
    }

    private static List<Object> cells(Figure figure) {
        return Stream.of(figure.value(), figure.low(), figure.high())
                .map(value -> value == null ? "" : (Object) value)
                .toList();
    }
}
