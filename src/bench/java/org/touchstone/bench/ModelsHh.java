package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.PairReader;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.ReadLine;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.learning.Example;

/** Human comparisons of harmlessness (HH-RLHF): every family by 5-fold cross-validation over conversations. */
final class ModelsHh implements Bench.Measurement {

    static final String FILE = "hh-harmless-base.jsonl.gz";

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        new CrossValidation(read(data.resolve(FILE)), figures).run();
    }

    /** Sides alternate so that nothing can be learned from the order of the file, in which the better response is always first. */
    static List<Example> read(Path file) throws IOException {
        var examples = new ArrayList<Example>();
        try (var reader = PairReader.open(Files.newInputStream(file), PairFormat.HH)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof ReadLine.Candidates read) {
                    examples.add(example(read.pair(), examples.size() % 2 == 1));
                }
            }
        }
        return examples;
    }

    private static Example example(CandidatePair pair, boolean swap) {
        var first = new Candidate(pair.conversation(), pair.first().content());
        var second = new Candidate(pair.conversation(), pair.second().content());
        double label = pair.known() == Preferred.FIRST ? 1 : 0;
        return swap ? turned(first, second, label) : new Example(first, second, label, 1);
    }

    private static Example turned(Candidate left, Candidate right, double label) {
        var first = right;
        var second = left;
        return new Example(first, second, 1 - label, 1);
    }
}
