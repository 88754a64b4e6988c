package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.touchstone.preference.learning.Example;
import tools.jackson.databind.JsonNode;

/**
 * Which of two arguments more crowdworkers found more convincing (UKPConvArg1): pairs of which more than half of all votes, ties among them,
 * went to one argument. A fold holds both sides of a debate, so that no test topic is known from its other side.
 */
final class ModelsUkp implements Bench.Measurement {

    private static final String FILE = "ukp-convincing-votes.jsonl.gz";

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        new CrossValidation(set(GzipLines.read(data.resolve(FILE))), "250,500", figures).run();
    }

    private static LabelledSet set(List<JsonNode> rows) {
        var decided = rows.stream().filter(row -> label(row) >= 0).toList();
        var debates = new TreeSet<String>();
        var topics = new TreeSet<String>();
        decided.forEach(row -> {
            topics.add(topic(row));
            debates.add(debate(row));
        });
        var debate = numbers(debates);
        var topic = numbers(topics);
        var pairs = new ArrayList<Example>();
        var folds = new int[decided.size()];
        var fresh = new boolean[folds.length];
        for (int i = 0; i < folds.length; i++) {
            var row = decided.get(i);
            pairs.add(example(row));
            folds[i] = debate.getOrDefault(debate(row), 0);
            fresh[i] = topic.getOrDefault(topic(row), 0) % 2 == 1;
        }
        return new LabelledSet(pairs, folds, fresh);
    }

    private static Map<String, Integer> numbers(SortedSet<String> names) {
        var numbers = new TreeMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static String topic(JsonNode row) {
        return row.get("topic").stringValue();
    }

    private static String debate(JsonNode row) {
        return topic(row).split("_", -1)[0];
    }

    private static Example example(JsonNode row) {
        var prompt = row.get("prompt").stringValue();
        var first = GzipLines.candidate(prompt, row.at("/first/text").stringValue());
        var second = GzipLines.candidate(prompt, row.at("/second/text").stringValue());
        return new Example(first, second, label(row), 1);
    }

    /** 1 or 0 where the first or the second argument has more than half of the votes; else -1. */
    private static int label(JsonNode row) {
        var votes = row.get("votes");
        if (2 * count(votes, "FIRST") > votes.size()) {
            return 1;
        }
        return 2 * count(votes, "SECOND") > votes.size() ? 0 : -1;
    }

    private static long count(JsonNode votes, String outcome) {
        return StreamSupport.stream(votes.spliterator(), false)
                .filter(vote -> vote.get("outcome").stringValue().equals(outcome))
                .count();
    }
}
