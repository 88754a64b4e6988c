package org.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.json.JsonMapper;

/** Human comparisons of harmlessness (HH-RLHF): every family by 5-fold cross-validation over conversations. */
final class ModelsHh implements Bench.Measurement {

    private static final String FILE = "hh-harmless-base.jsonl.gz";
    private static final String HUMAN = "\n\nHuman:";
    private static final String ASSISTANT = "\n\nAssistant:";

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        var pairs = read(data.resolve(FILE));
        new CrossValidation(pairs, figures).run();
    }

    /** Reads the pairs that answer one conversation; sides alternate so that nothing can be learned from the order of the file. */
    private static List<Example> read(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        var pairs = new ArrayList<Example>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = json.readTree(line);
                var chosen = row.path("chosen").asString();
                var rejected = row.path("rejected").asString();
                if (isWhole(chosen) && isWhole(rejected)) {
                    pairs.add(pair(candidate(chosen), candidate(rejected), pairs.size() % 2 == 1));
                }
            }
        }
        return pairs;
    }

    private static Example pair(Candidate chosen, Candidate rejected, boolean swap) {
        return swap ? new Example(rejected, chosen, 0, 1) : new Example(chosen, rejected, 1, 1);
    }

    /** Whether the answer follows a user's turn; a row of the file has lost the mark of one. */
    private static boolean isWhole(String dialogue) {
        int end = dialogue.lastIndexOf(ASSISTANT);
        return end > 0 && dialogue.lastIndexOf(HUMAN, end) > dialogue.lastIndexOf(ASSISTANT, end - 1);
    }

    private static Candidate candidate(String dialogue) {
        int end = dialogue.lastIndexOf(ASSISTANT);
        var response = dialogue.substring(end + ASSISTANT.length()).strip();
        return new Candidate(new Conversation(turns(dialogue.substring(0, end))), response);
    }

    private static List<Turn> turns(String dialogue) {
        var turns = new ArrayList<Turn>();
        for (var part : dialogue.split("(?=\n\nHuman:|\n\nAssistant:)")) {
            if (part.startsWith(HUMAN)) {
                turns.add(new Turn(Speaker.USER, part.substring(HUMAN.length()).strip()));
            } else if (part.startsWith(ASSISTANT)) {
                turns.add(new Turn(
                        Speaker.ASSISTANT, part.substring(ASSISTANT.length()).strip()));
            }
        }
        return turns;
    }
}
