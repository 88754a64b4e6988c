package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.PairReader;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.ReadLine;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.learning.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled pairs to choose from, as differences of features: the 64 strongest directions of the responses' n-grams and the 12 measures of
 * length and format, scaled together to mean square one (models.md 1.9 used 128 directions and the length).
 *
 * @param groups of each pair: its conversation, or its topic; what is tested shares none with what is learned from
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record SelectionData(String name, float[][] differences, double[] labels, List<String> groups) {

    /** Comparisons of harmlessness, every other one turned round, so that nothing can be learned from the order in the file. */
    static SelectionData harmless(Path file) throws IOException {
        var pairs = new ArrayList<Example>();
        var groups = new ArrayList<String>();
        try (var reader = PairReader.open(Files.newInputStream(file), PairFormat.HH)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof ReadLine.Candidates read) {
                    pairs.add(example(read.pair(), pairs.size() % 2 == 1));
                    groups.add(ConversationHash.ofOpening(read.pair().conversation()));
                }
            }
        }
        return of("hh", pairs, groups);
    }

    private static Example example(CandidatePair pair, boolean swap) {
        var first = new Candidate(pair.conversation(), pair.first().content());
        var second = new Candidate(pair.conversation(), pair.second().content());
        double label = pair.known() == Preferred.FIRST ? 1 : 0;
        return swap ? new Example(second, first, 1 - label, 1) : new Example(first, second, label, 1);
    }

    /** Arguments of which the more convincing one was voted on; pairs without a majority are left out, topics are groups. */
    static SelectionData convincing(Path file) throws IOException {
        var pairs = new ArrayList<Example>();
        var groups = new ArrayList<String>();
        var json = new JsonMapper();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var pair = json.readTree(line);
                long lead = count(pair, "FIRST") - count(pair, "SECOND");
                if (lead != 0) {
                    pairs.add(new Example(candidate(pair, "first"), candidate(pair, "second"), lead > 0 ? 1 : 0, 1));
                    groups.add(pair.get("topic").stringValue());
                }
            }
        }
        return of("ukp", pairs, groups);
    }

    private static long count(JsonNode pair, String outcome) {
        return pair.get("votes")
                .valueStream()
                .filter(vote -> vote.get("outcome").stringValue().equals(outcome))
                .count();
    }

    private static Candidate candidate(JsonNode pair, String side) {
        var turn = new Turn(Speaker.USER, pair.get("prompt").stringValue());
        return new Candidate(
                new Conversation(List.of(turn)), pair.at("/" + side + "/text").stringValue());
    }

    private static SelectionData of(String name, List<Example> pairs, List<String> groups) {
        Map<Candidate, Integer> places = new HashMap<>();
        pairs.forEach(pair -> {
            places.putIfAbsent(pair.first(), places.size());
            places.putIfAbsent(pair.second(), places.size());
        });
        var candidates = new Candidate[places.size()];
        places.forEach((candidate, place) -> candidates[place] = candidate);
        var features = Directions.features(pairs, List.of(candidates));
        var differences = new float[pairs.size()][];
        for (int i = 0; i < differences.length; i++) {
            var first = features[places.getOrDefault(pairs.get(i).first(), 0)];
            var second = features[places.getOrDefault(pairs.get(i).second(), 0)];
            differences[i] = new float[first.length];
            for (int k = 0; k < first.length; k++) {
                differences[i][k] = first[k] - second[k];
            }
        }
        Directions.scale(differences);
        return new SelectionData(
                name, differences, pairs.stream().mapToDouble(Example::label).toArray(), groups);
    }

    int size() {
        return labels.length;
    }
}
