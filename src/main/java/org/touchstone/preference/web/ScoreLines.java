package org.touchstone.preference.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.support.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores a file of any length: each line is one item in JSON, and each is answered by a line with its number and either its scores or what is
 * wrong with it. Lines are scored together, many at once; a score does not depend on which.
 */
@Component
class ScoreLines {

    private static final int AT_ONCE = 256;
    private static final int LONGEST = 4 << 20;

    private final JsonMapper json;
    private final ScoreLimits limits;

    ScoreLines(JsonMapper json, ScoreLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Where answers go. */
    @FunctionalInterface
    interface Answers {
        void line(String line) throws IOException;
    }

    /** Reads items to the end of the file and answers each. */
    void score(InputStream lines, Function<List<Candidate>, double[]> scorer, Answers answers) throws IOException {
        var in = new BufferedInputStream(lines, 1 << 16);
        var batch = new ArrayList<Line>();
        int number = 0;
        for (var read = next(in); read != null; read = next(in)) {
            batch.add(parsed(++number, read));
            if (batch.size() == AT_ONCE) {
                answer(batch, scorer, answers);
            }
        }
        answer(batch, scorer, answers);
    }

    /** An item, or what is wrong with it. */
    private record Line(
            int number,
            List<Candidate> candidates,
            @Nullable Map<String, Object> error) {}

    private Line parsed(int number, Read read) {
        try {
            if (read.tooLong()) {
                return broken(number, "line-too-long", "", "A line has at most " + LONGEST + " bytes");
            }
            var item = json.readValue(read.text(), ScoreRequest.Item.class);
            limits.check(item, "");
            var conversation = ScoreRequest.conversation(item.conversation());
            return new Line(
                    number,
                    ScoreRequest.responses(item).stream()
                            .map(response -> new Candidate(conversation, response))
                            .toList(),
                    null);
        } catch (JacksonException unreadable) {
            return broken(number, "unreadable-line", "", "The line is not an item in JSON");
        } catch (Refusal.Invalid refusal) {
            var field = refusal.field();
            return broken(number, refusal.code(), field == null ? "" : field, String.valueOf(refusal.getMessage()));
        }
    }

    private static Line broken(int number, String code, String field, String detail) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("detail", detail);
        return new Line(number, List.of(), error);
    }

    private void answer(List<Line> batch, Function<List<Candidate>, double[]> scorer, Answers answers)
            throws IOException {
        var candidates =
                batch.stream().flatMap(line -> line.candidates().stream()).toList();
        var scores = candidates.isEmpty() ? new double[0] : scorer.apply(candidates);
        int at = 0;
        for (var line : batch) {
            var said = new LinkedHashMap<String, Object>();
            said.put("line", line.number());
            if (line.error() == null) {
                said.put(
                        "scores", List.copyOf(part(scores, at, line.candidates().size())));
            } else {
                said.put("error", line.error());
            }
            at += line.candidates().size();
            answers.line(json.writeValueAsString(said));
        }
        batch.clear();
    }

    private static List<Double> part(double[] scores, int from, int many) {
        return Stream.iterate(from, at -> at + 1)
                .limit(many)
                .map(at -> scores[at])
                .collect(Collectors.toList());
    }

    /** A line as it came. */
    private record Read(String text, boolean tooLong) {}

    /** The next line that is not blank; null at the end. What is too long is passed over, not kept. */
    private static @Nullable Read next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (line.size() <= LONGEST) {
                line.write(b);
            }
        }
        return any ? new Read(line.toString(StandardCharsets.UTF_8), line.size() > LONGEST) : null;
    }
}
