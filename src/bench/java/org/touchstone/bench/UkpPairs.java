package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.learning.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of arguments with the majority of their votes as label, without those that have none (UKPConvArg1, Habernal and Gurevych 2016). */
final class UkpPairs {

    private static final String FILE = "ukp-convincing-votes.jsonl.gz";

    private UkpPairs() {}

    static List<Example> read(Path data) throws IOException {
        var json = new JsonMapper();
        var pairs = new ArrayList<Example>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data.resolve(FILE))), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = json.readTree(line);
                int lead = lead(row);
                if (lead != 0) {
                    pairs.add(new Example(candidate(row, "first"), candidate(row, "second"), lead > 0 ? 1 : 0, 1));
                }
            }
        }
        return pairs;
    }

    /** Votes for the first less votes for the second. */
    private static int lead(JsonNode row) {
        int lead = 0;
        for (var vote : row.path("votes")) {
            lead += switch (vote.path("outcome").asString()) {
                case "FIRST" -> 1;
                case "SECOND" -> -1;
                default -> 0;
            };
        }
        return lead;
    }

    private static Candidate candidate(JsonNode row, String side) {
        var question = new Turn(Speaker.USER, row.path("prompt").asString());
        return new Candidate(
                new Conversation(List.of(question)), row.path(side).path("text").asString());
    }
}
