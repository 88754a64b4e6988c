package org.touchstone.laboratory.knowing;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.laboratory.language.Cost;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.lessons.Batches;
import org.touchstone.laboratory.lessons.Course;

/**
 * Lessons that language models take before they are asked.
 *
 * @param rate the largest
 * @param epochs how often each question is seen
 */
record Lessons(double rate, int epochs, long seed) {

    private static final int AT_ONCE = 8;

    /** Teaches the letters of right choices, in both orders, and whether a choice that is proposed is right; nothing else of a question is to be guessed. */
    LanguageModel answering(LanguageModel model, List<LetteredQuestion> questions, DoubleConsumer done) {
        int context = model.shape().context();
        var exercises = questions.stream()
                .flatMap(question -> exercises(question, context))
                .toList();
        var batches = new Batches<>(exercises, tokens -> tokens.length, AT_ONCE, epochs, seed);
        return new Course(rate, batches.count())
                .take(
                        model,
                        (training, step, stride) ->
                                training.step(batches.get(step), lastLetters(batches.get(step)), stride),
                        done);
    }

    private static Stream<int[]> exercises(LetteredQuestion question, int context) {
        var letters = Stream.of(question, question.turned())
                .map(one -> LetteredQuestion.answered(one.asked(context), one.right()));
        var truths = IntStream.range(0, question.choices().size())
                .mapToObj(choice ->
                        LetteredQuestion.answered(question.proposed(choice, context), question.truth(choice)));
        return Stream.concat(letters, truths);
    }

    private static Cost lastLetters(List<int[]> exercises) {
        return Costs.likelihood(exercises.stream()
                .map(tokens -> {
                    var weights = new float[tokens.length];
                    weights[tokens.length - 2] = 1;
                    return weights;
                })
                .toArray(float[][]::new));
    }

    /**
     * Teaches the score at the end of a question how large a share of a model's own answers to it is right. The paper copied each question for each
     * answer; a share comes to the same.
     */
    LanguageModel knowing(LanguageModel model, List<Tried> questions, DoubleConsumer done) {
        var batches = new Batches<>(questions, tried -> tried.question().length, AT_ONCE, epochs, seed);
        return new Course(rate, batches.count())
                .take(
                        model,
                        (training, step, stride) -> {
                            var batch = batches.get(step);
                            training.step(
                                    batch.stream().map(Tried::question).toList(),
                                    Costs.shares(batch.stream()
                                            .mapToDouble(Tried::right)
                                            .toArray()),
                                    stride);
                        },
                        done);
    }

    /**
     * A question that a model has answered.
     *
     * @param right the share of its answers that was right
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Tried(int[] question, double right) {}
}
