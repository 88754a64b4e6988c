package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Home;

/** Scores for programs: a request at once, or a file of any length. */
@RestController
@RequestMapping("/api/v1/models/{id}/score")
class ScoringApi {

    private static final String LINES = "application/x-ndjson";

    private final PreferenceModels models;
    private final ScoringGate gate;
    private final ScoreLimits limits;
    private final ScoreLines lines;
    private final Path temporary;

    ScoringApi(PreferenceModels models, ScoringGate gate, ScoreLimits limits, ScoreLines lines, Home home) {
        this.models = models;
        this.gate = gate;
        this.limits = limits;
        this.lines = lines;
        this.temporary = home.folder("cache");
    }

    @Operation(
            summary = "Scores every response of every item, in the order of the request; of lines, each is "
                    + "answered by a line with its number and its scores or what is wrong with it.")
    @PostMapping
    Map<String, List<double[]>> score(
            @PathVariable ModelId id, @RequestBody ScoreRequest request, HttpServletResponse response) {
        limits.check(request.items());
        return gate.admit(response, () -> {
            var scorer = models.scorer(id);
            return Map.of("scores", gate.compute(() -> request.scores(scorer)));
        });
    }

    @Operation(
            summary = "Scores every response of every item, in the order of the request; of lines, each is "
                    + "answered by a line with its number and its scores or what is wrong with it.")
    @PostMapping(consumes = {LINES, "application/jsonl"})
    void score(@PathVariable ModelId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Many clients read nothing before they have sent all, so the answers wait in a file.
        Files.createDirectories(temporary);
        var answers = Files.createTempFile(temporary, "scores", ".jsonl");
        try {
            gate.admit(response, () -> written(id, request, answers));
            response.setContentType(LINES);
            response.setContentLengthLong(Files.size(answers));
            Files.copy(answers, response.getOutputStream());
        } finally {
            Files.delete(answers);
        }
    }

    private Path written(ModelId id, HttpServletRequest request, Path answers) {
        try (var out = Files.newBufferedWriter(answers, StandardCharsets.UTF_8)) {
            var scorer = models.scorer(id);
            lines.score(request.getInputStream(), scorer, line -> write(out, line));
            return answers;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
