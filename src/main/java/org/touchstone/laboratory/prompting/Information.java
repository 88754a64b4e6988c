package org.touchstone.laboratory.prompting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.evaluation.SuiteItem;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Transcript;

/**
 * Which of two answers a language model prefers: the one that the question tells more about, log P(answer | question) - log P(answer), which does not
 * favour short answers (Askell et al. 2021, section 2.2).
 */
record Information(LanguageModel model, Prompt prompt) {

    private static final String NOTHING = "\n\nAssistant:";

    /** For each item 1 where the model prefers the preferred answer, 0 where the other, one half where neither. */
    double[] right(List<SuiteItem> items) {
        var sequences = new ArrayList<Transcript>();
        for (var item : items) {
            var question = Transcript.text(item.conversation());
            for (var answer : List.of(item.preferred(), item.other())) {
                sequences.add(read(question, answer));
                sequences.add(read(NOTHING, answer));
            }
        }
        try (var reader = new LanguageReader(model)) {
            var said = reader.read(sequences.stream().map(Transcript::tokens).toList());
            var logs = IntStream.range(0, sequences.size())
                    .mapToDouble(i -> said.from(i, sequences.get(i).answer()))
                    .toArray();
            return IntStream.range(0, items.size())
                    .mapToDouble(i -> gain(logs[4 * i] - logs[4 * i + 1], logs[4 * i + 2] - logs[4 * i + 3]))
                    .toArray();
        }
    }

    private Transcript read(String before, String answer) {
        return prompt.before(Transcript.of(before, answer, model.shape().context() - prompt.length()));
    }

    private static double gain(double preferred, double other) {
        return (Math.signum(preferred - other) + 1) / 2;
    }
}
