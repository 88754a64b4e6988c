package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Folds;

/**
 * How probable a judging model finds it that one of two responses is better (AlpacaEval): soft labels, by 5-fold cross-validation over prompts. Of
 * the prompts the first 100 that the file names are taken, or as many as the system property {@code prompts} says.
 */
final class ModelsAlpaca implements Bench.Measurement {

    private static final String FILE = "alpaca-eval-ai-feedback.jsonl.gz";
    private static final int FOLDS = 5;
    private static final int PROMPTS = Integer.getInteger("prompts", 100);

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        var rows = GzipLines.read(data.resolve(FILE));
        Set<String> prompts = rows.stream()
                .map(row -> row.get("prompt").stringValue())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .limit(PROMPTS)
                .collect(Collectors.toSet());
        var pairs = new ArrayList<Example>();
        for (var row : rows) {
            var prompt = row.get("prompt").stringValue();
            if (prompts.contains(prompt)) {
                var first = GzipLines.candidate(prompt, row.get("response_a").stringValue());
                var second = GzipLines.candidate(prompt, row.get("response_b").stringValue());
                pairs.add(new Example(first, second, 1 - row.get("preference_b").asDouble(), 1));
            }
        }
        var fresh = new boolean[pairs.size()];
        Arrays.fill(fresh, true);
        new CrossValidation(new LabelledSet(pairs, Folds.byConversation(pairs, FOLDS, 1), fresh), "", figures).run();
    }
}
