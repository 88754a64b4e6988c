package org.touchstone.laboratory.knowing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Readings.Beginner;
import org.touchstone.laboratory.lessons.Shelf;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;

/** A language model of one size and seed that takes its lessons and is asked about comparisons. */
final class Pupil {

    private static final double READ = 0.4;
    private static final double TAUGHT = 0.7;

    private final Readings readings;
    private final Bench bench;
    private final Size size;
    private final int seed;

    Pupil(Readings readings, Bench bench, Size size, int seed) {
        this.readings = readings;
        this.bench = bench;
        this.size = size;
        this.seed = seed;
    }

    /** What it says of comparisons that are no ties, each in an order drawn by the seed. */
    List<Judgement> judgements(Asked asked, List<PreferencePair> pairs, DoubleConsumer done) {
        var taught = taught(share -> done.accept(TAUGHT * share));
        var random = new SplittableRandom(seed);
        var questions = pairs.stream()
                .map(pair -> LetteredQuestion.of(pair, random.nextBoolean()))
                .toList();
        DoubleConsumer asking = share -> done.accept(TAUGHT + (1 - TAUGHT) * share);
        return switch (asked) {
            case CHOICES ->
                answers(taught, questions, asking).stream().map(Answer::choice).toList();
            case TRUTH -> truths(taught, questions, random, asking);
            case KNOWLEDGE -> knowledge(taught, questions, random, asking);
        };
    }

    /** The model after it has read and learned to answer. */
    private LanguageModel taught(DoubleConsumer done) {
        var beginner = Beginner.of(size, bench.settings().whole("reading"), seed);
        readings.start();
        return new Shelf(bench.folder()).model(beginner.name() + "-answering", () -> {
            var start = readings.model(
                    bench.folder(),
                    beginner,
                    Texts.corpus(bench, KnowingModelsKind.SNAPSHOT),
                    share -> done.accept(READ * share));
            return lessons()
                    .answering(
                            start,
                            halves().answering().stream()
                                    .map(pair -> LetteredQuestion.of(pair, false))
                                    .toList(),
                            share -> done.accept(READ + (1 - READ) * share));
        });
    }

    private Lessons lessons() {
        var settings = bench.settings();
        return new Lessons(settings.decimal("rate") * size.rate(), settings.whole("epochs"), seed);
    }

    private Halves halves() {
        return Halves.of(
                bench.pairs(KnowingModelsKind.SNAPSHOT, Split.TRAIN),
                bench.settings().whole(KnowingModelsKind.WANTED),
                seed);
    }

    private static List<Answer> answers(LanguageModel model, List<LetteredQuestion> questions, DoubleConsumer done) {
        var answers = new ArrayList<Answer>();
        try (var respondent = new Respondent(model)) {
            for (var question : questions) {
                done.accept(answers.size() / (double) questions.size());
                answers.add(new Answer(question, respondent.choices(question)));
            }
        }
        return answers;
    }

    /** P(True) of an answer that it gave. */
    private static List<Judgement> truths(
            LanguageModel model, List<LetteredQuestion> questions, SplittableRandom random, DoubleConsumer done) {
        var answers = answers(model, questions, share -> done.accept(share / 2));
        var judgements = new ArrayList<Judgement>();
        try (var respondent = new Respondent(model)) {
            for (var answer : answers) {
                done.accept((1 + judgements.size() / (double) answers.size()) / 2);
                int choice = Respondent.draw(answer.letters(), random);
                judgements.add(new Judgement(
                        Asked.TRUTH,
                        answer.question().name(),
                        new double[] {respondent.truth(answer.question(), choice)},
                        new double[] {choice == answer.question().right() ? 1 : 0}));
            }
        }
        return judgements;
    }

    /** P(IK) after lessons by its own answers to the other half of the training part. */
    private List<Judgement> knowledge(
            LanguageModel taught, List<LetteredQuestion> questions, SplittableRandom random, DoubleConsumer done) {
        int samples = bench.settings().whole("samples");
        var studied = halves().knowing().stream()
                .map(pair -> LetteredQuestion.of(pair, false))
                .flatMap(question -> Stream.of(question, question.turned()))
                .toList();
        int context = size.shape().context();
        var tried = answers(taught, studied, share -> done.accept(0.2 * share)).stream()
                .map(answer -> new Lessons.Tried(answer.question().asked(context), answer.right(samples, random)))
                .toList();
        var knowing = lessons().knowing(taught, tried, share -> done.accept(0.2 + 0.5 * share));
        var answers = answers(taught, questions, share -> done.accept(0.7 + 0.3 * share));
        try (var respondent = new Respondent(knowing)) {
            var known = respondent.knowledge(questions);
            return IntStream.range(0, known.length)
                    .mapToObj(i -> new Judgement(
                            Asked.KNOWLEDGE, questions.get(i).name(), new double[] {known[i]}, new double[] {
                                answers.get(i).right(samples, random)
                            }))
                    .toList();
        }
    }

    /** A question and the probabilities of its letters. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Answer(LetteredQuestion question, double[] letters) {

        double right(int samples, SplittableRandom random) {
            return Respondent.right(letters, question.right(), samples, random);
        }

        Judgement choice() {
            var came = new double[letters.length];
            came[question.right()] = 1;
            return new Judgement(Asked.CHOICES, question.name(), letters, came);
        }
    }
}
