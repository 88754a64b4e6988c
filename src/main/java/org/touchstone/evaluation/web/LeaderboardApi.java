package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.inquiries.Answer;
import org.touchstone.evaluation.leaderboards.Accord;
import org.touchstone.evaluation.leaderboards.Board;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Leaderboards;
import org.touchstone.evaluation.leaderboards.Standings;
import org.touchstone.evaluation.leaderboards.Subject;
import org.touchstone.evaluation.leaderboards.Variant;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;

/** Leaderboards of sources, for scripts. */
@RestController
@RequestMapping("/api/v1/leaderboards")
class LeaderboardApi {

    private final Leaderboards leaderboards;

    LeaderboardApi(Leaderboards leaderboards) {
        this.leaderboards = leaderboards;
    }

    /**
     * A leaderboard, or how far it is.
     *
     * @param components sources that compare with each other, with their ratings; ratings do not compare between components
     * @param meetings how two sources did against each other, each side named
     * @param accord how far the board asked for beside it agrees; null where none was asked for, or while it is being worked out
     * @param work null where the board is up to date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoardAnswer(
            String by,
            Variant variant,
            Board.@Nullable Counts counts,
            @Nullable List<Standings.Component> components,
            @Nullable List<Met> meetings,
            @Nullable List<Board.Effect> effects,
            @Nullable Accord accord,
            Answer.@Nullable Work work) {}

    /** Two sources that met, and the share of the votes for the first. */
    record Met(String first, String second, double won, double lost, double tied, Figure share) {}

    @Operation(
            summary = "Rates a study's sources by everybody's judgments (by=all), those of people without simulated"
                    + " workers (by=human) or a model (by=model:ID); 202 while that is being worked out.")
    @GetMapping("/{study}")
    ResponseEntity<BoardAnswer> study(@PathVariable StudyId study, BoardAsk ask) {
        return answer(new Subject.OfStudy(study), ask.judge("all"), ask);
    }

    @Operation(
            summary = "Rates the sources of a snapshot whose pairs tell them, by its labels (by=labels) or a "
                    + "model (by=model:ID); 202 while that is being worked out.")
    @GetMapping("/snapshots/{snapshot}")
    ResponseEntity<BoardAnswer> snapshot(@PathVariable SnapshotId snapshot, BoardAsk ask) {
        return answer(new Subject.OfSnapshot(snapshot), ask.judge("labels"), ask);
    }

    private ResponseEntity<BoardAnswer> answer(Subject subject, Judge judge, BoardAsk ask) {
        var found = leaderboards.find(subject, judge);
        var body = found.present()
                .map(board -> answer(board, judge, ask, found.work()))
                .orElseGet(
                        () -> new BoardAnswer(judge.slug(), ask.asked(), null, null, null, null, null, found.work()));
        return ResponseEntity.status(found.present().isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(body);
    }

    private BoardAnswer answer(Board board, Judge judge, BoardAsk ask, Answer.@Nullable Work work) {
        return new BoardAnswer(
                judge.slug(),
                ask.asked(),
                board.counts(),
                Standings.of(board, ask.asked(), ask.anchor()).components(),
                board.meetings().stream().map(meeting -> met(board, meeting)).toList(),
                board.effects(),
                accord(board, ask),
                work);
    }

    private static Met met(Board board, Board.Meeting meeting) {
        return new Met(
                board.sources().get(meeting.first()).name(),
                board.sources().get(meeting.second()).name(),
                meeting.won(),
                meeting.lost(),
                meeting.tied(),
                meeting.share(true));
    }

    private @Nullable Accord accord(Board board, BoardAsk ask) {
        var other = ask.other();
        return other == null
                ? null
                : leaderboards
                        .find(other.subject(), other.judge())
                        .present()
                        .map(there -> Accord.of(board, there, ask.asked()))
                        .orElse(null);
    }
}
