package org.touchstone.laboratory.robustness;

import java.util.Arrays;
import java.util.List;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.LanguageModel;

/** A preference model that scores responses in standard deviations of what it gave to responses of the model at the beginning. */
final class Judge implements AutoCloseable {

    private final LanguageReader reader;
    private double mean;
    private double deviation = 1;

    Judge(LanguageModel model) {
        reader = new LanguageReader(model);
    }

    /** From here on, scores are told as distances from the mean of what these get. */
    void settle(List<int[]> responses) {
        var scores = of(responses);
        mean = Arrays.stream(scores).average().orElse(0);
        deviation = Math.max(
                1e-9,
                Math.sqrt(Arrays.stream(scores)
                        .map(score -> (score - mean) * (score - mean))
                        .average()
                        .orElse(1)));
    }

    double[] of(List<int[]> responses) {
        return Arrays.stream(reader.read(responses).scores())
                .mapToDouble(scores -> (scores[scores.length - 1] - mean) / deviation)
                .toArray();
    }

    double average(List<int[]> responses) {
        return Arrays.stream(of(responses)).average().orElse(Double.NaN);
    }

    @Override
    public void close() {
        reader.close();
    }
}
