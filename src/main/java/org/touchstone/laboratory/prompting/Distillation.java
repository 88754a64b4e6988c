package org.touchstone.laboratory.prompting;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Teacher;
import org.touchstone.laboratory.lessons.Batches;
import org.touchstone.laboratory.lessons.Course;

/**
 * Context distillation (Askell et al. 2021, section 2.3; Bai et al. 2022, appendix A.1): a model learns to guess without a prompt as it guessed with it,
 * by the divergence between both over the likeliest tokens and all the rest together.
 *
 * @param likely how many tokens count each by itself; the paper took 50
 */
record Distillation(Prompt prompt, int likely, double rate) {

    private static final int DIALOGUES = 8;

    /** What the model becomes by dialogues, each seen once. */
    LanguageModel of(LanguageModel model, List<int[]> dialogues, long seed, DoubleConsumer done) {
        var batches = new Batches<>(dialogues, tokens -> tokens.length, DIALOGUES, 1, seed);
        try (var teacher = new LanguageReader(model)) {
            return new Course(rate, batches.count())
                    .take(
                            model,
                            (training, step, stride) -> {
                                var batch = batches.get(step);
                                training.step(
                                        batch, taught(teacher, batch), Costs.distillation(everywhere(batch)), stride);
                            },
                            done);
        }
    }

    private Teacher taught(LanguageReader teacher, List<int[]> dialogues) {
        var seen = teacher.teacher(dialogues.stream().map(prompt::before).toList(), likely);
        return new Teacher(
                Arrays.stream(seen.likely()).map(prompt::behind).toArray(int[][][]::new),
                Arrays.stream(seen.odds()).map(prompt::behind).toArray(float[][][]::new));
    }

    private static float[][] everywhere(List<int[]> dialogues) {
        return dialogues.stream()
                .map(tokens -> {
                    var ones = new float[tokens.length];
                    Arrays.fill(ones, 1);
                    return ones;
                })
                .toArray(float[][]::new);
    }

    /** For each dialogue how far a model without the prompt is from a teacher with it, KL(teacher, model) in nats per token over all tokens. */
    double[] distances(LanguageModel teacher, LanguageModel model, List<int[]> dialogues) {
        try (var with = new LanguageReader(teacher);
                var without = new LanguageReader(model)) {
            return dialogues.stream()
                    .mapToDouble(tokens ->
                            distance(prompt.behind(with.guesses(prompt.before(tokens))), without.guesses(tokens)))
                    .toArray();
        }
    }

    private static double distance(float[][] teacher, float[][] model) {
        double sum = 0;
        for (int i = 0; i < teacher.length - 1; i++) {
            for (int token = 0; token < teacher[i].length; token++) {
                sum += Math.exp(teacher[i][token]) * (teacher[i][token] - model[i][token]);
            }
        }
        return sum / (teacher.length - 1);
    }
}
