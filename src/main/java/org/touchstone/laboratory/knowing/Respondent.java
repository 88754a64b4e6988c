package org.touchstone.laboratory.knowing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.statistics.Logistic;

/** A language model that answers lettered questions. */
final class Respondent implements AutoCloseable {

    private final LanguageReader reader;
    private final int context;

    Respondent(LanguageModel model) {
        this.reader = new LanguageReader(model);
        this.context = model.shape().context();
    }

    /** The probabilities of the letters; what other bytes have is left out, so that they need not add up to one. */
    double[] choices(LetteredQuestion question) {
        return letters(question.asked(context));
    }

    /** P(True) of a choice: that of the letter of True among both. */
    double truth(LetteredQuestion question, int choice) {
        return share(letters(question.proposed(choice, context)), 0);
    }

    private double[] letters(int[] asked) {
        return LetteredQuestion.letters(reader.guesses(asked)[asked.length - 1]);
    }

    /** What the score at the end of each question is as a probability, P(IK). */
    double[] knowledge(List<LetteredQuestion> questions) {
        var asked = questions.stream().map(question -> question.asked(context)).toList();
        var scores = reader.read(asked).scores();
        return Arrays.stream(scores)
                .mapToDouble(of -> Logistic.of(of[of.length - 1]))
                .toArray();
    }

    /** A choice drawn by the probabilities of the letters alone: an answer at temperature 1. */
    static int draw(double[] letters, SplittableRandom random) {
        return random.nextDouble() < share(letters, 0) ? 0 : 1;
    }

    /** The share of so many answers that is right. */
    static double right(double[] letters, int right, int samples, SplittableRandom random) {
        return IntStream.range(0, samples)
                        .filter(_ -> draw(letters, random) == right)
                        .count()
                / (double) samples;
    }

    private static double share(double[] letters, int letter) {
        return letters[letter] / Arrays.stream(letters).sum();
    }

    @Override
    public void close() {
        reader.close();
    }
}
