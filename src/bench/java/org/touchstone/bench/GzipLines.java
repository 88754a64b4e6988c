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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads compressed files with a JSON object in each line. */
final class GzipLines {

    private GzipLines() {}

    static List<JsonNode> read(Path file) throws IOException {
        var json = new JsonMapper();
        var found = new ArrayList<JsonNode>();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                found.add(json.readTree(line));
            }
        }
        return found;
    }

    /** A response to a conversation of one user turn. */
    static Candidate candidate(String prompt, String response) {
        return new Candidate(new Conversation(List.of(new Turn(Speaker.USER, prompt))), response);
    }
}
