package org.touchstone.preference.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores a file of any length: each line is one item in JSON, and each is answered by a line with its number and either its scores or what is
 * wrong with it. Lines are scored together, many at once; a score does not depend on which.
 */
@Component
class ScoreLines {

    private final JsonMapper json;
    private final ScoreLimits limits;
    private final ScoringGate gate;

    ScoreLines(JsonMapper json, ScoreLimits limits, ScoringGate gate) {
        this.json = json;
        this.limits = limits;
        this.gate = gate;
    }

    /** Where answers go. */
    @FunctionalInterface
    interface Answers {
        void line(String line) throws IOException;
    }

    /**
     * Reads items to the end of the file and answers each. Reading JSON takes as much memory and time as scoring, so it waits for its turn, too.
     */
    void score(InputStream lines, PreferenceScorer scorer, Answers answers) throws IOException {
        var batches = new LineBatches(lines);
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            var read = batch;
            for (var answer : gate.compute(() -> answered(read, scorer))) {
                answers.line(answer);
            }
        }
    }

    private List<String> answered(List<LineBatches.Line> batch, PreferenceScorer scorer) {
        var items = batch.stream().map(this::parsed).toList();
        var candidates =
                items.stream().flatMap(item -> item.candidates().stream()).toList();
        var scores = candidates.isEmpty() ? new double[0] : scorer.score(candidates);
        var answers = new ArrayList<String>();
        int at = 0;
        for (var item : items) {
            int end = at + item.candidates().size();
            answers.add(answer(item, Arrays.copyOfRange(scores, at, end)));
            at = end;
        }
        return answers;
    }

    /** An item, or what is wrong with it. */
    private record Parsed(
            int number,
            List<Candidate> candidates,
            @Nullable Map<String, Object> error) {}

    private Parsed parsed(LineBatches.Line line) {
        if (line.tooLong()) {
            return broken(line.number(), "line-too-long", "", "A line has at most " + LineBatches.LONGEST + " bytes");
        }
        try {
            var item = ScoreRequest.present(json.readValue(line.text(), ScoreRequest.Item.class));
            limits.check(item);
            return new Parsed(line.number(), ScoreRequest.candidates(item), null);
        } catch (JacksonException unreadable) {
            return broken(line.number(), "unreadable-line", "", "The line is not an item in JSON");
        } catch (Refusal.Invalid refusal) {
            var field = refusal.field();
            return broken(
                    line.number(), refusal.code(), field == null ? "" : field, String.valueOf(refusal.getMessage()));
        }
    }

    private static Parsed broken(int number, String code, String field, String detail) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("detail", detail);
        return new Parsed(number, List.of(), error);
    }

    private String answer(Parsed item, double[] scores) {
        var said = new LinkedHashMap<String, Object>();
        said.put("line", item.number());
        if (item.error() == null) {
            said.put("scores", scores);
        } else {
            said.put("error", item.error());
        }
        return json.writeValueAsString(said);
    }
}
