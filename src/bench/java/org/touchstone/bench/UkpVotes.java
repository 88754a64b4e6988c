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
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairVotes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Votes of crowdworkers on pairs of arguments (UKPConvArg1, Habernal and Gurevych 2016); arguments recur, within topics. */
record UkpVotes(PairVotes votes, Labels labels) {

    private static final List<String> OUTCOMES = List.of("FIRST", "SECOND", "TIE");

    static UkpVotes read(Path file) throws IOException {
        var reading = new Reading();
        var json = new JsonMapper();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.add(json.readTree(line));
            }
        }
        return reading.votes();
    }

    private static final class Reading {

        private final Map<String, Integer> texts = new HashMap<>();
        private final Map<String, Integer> workers = new HashMap<>();
        private final List<int[]> rows = new ArrayList<>();
        private int pairs;

        void add(JsonNode pair) {
            var topic = pair.get("topic").stringValue();
            int first = number(texts, topic + '/' + pair.at("/first/id").stringValue());
            int second = number(texts, topic + '/' + pair.at("/second/id").stringValue());
            for (var vote : pair.get("votes")) {
                int worker = number(workers, vote.get("worker").stringValue());
                int outcome = OUTCOMES.indexOf(vote.get("outcome").stringValue());
                rows.add(new int[] {first, second, worker, outcome, pairs});
            }
            pairs++;
        }

        private static int number(Map<String, Integer> numbers, String name) {
            numbers.putIfAbsent(name, numbers.size());
            return numbers.get(name);
        }

        UkpVotes votes() {
            var votes = new PairVotes(texts.size(), workers.size(), column(0), column(1), column(2), column(3));
            return new UkpVotes(
                    votes, new Labels(pairs, workers.size(), OUTCOMES.size(), column(4), column(2), column(3)));
        }

        private int[] column(int column) {
            return rows.stream().mapToInt(row -> row[column]).toArray();
        }
    }
}
