package org.touchstone.laboratory.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of answers against scikit-learn, by {@code forecasts.py} among the test resources of statistics, and by hand. */
class AnswersTests {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final int QUESTIONS = 200;
    private static final int[] FACTORS = {31, 53, 71, 89};

    private static Judgement choices(int i) {
        var weights = Arrays.stream(FACTORS)
                .mapToDouble(k -> i * k % 97 + 1 + 0.01 * k + 0.001 * i)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        int likeliest = IntStream.range(0, weights.length)
                .reduce((a, b) -> weights[b] > weights[a] ? b : a)
                .orElseThrow();
        var came = new double[weights.length];
        came[i * 11 % 17 < 8 ? likeliest : i * 7 % 4] = 1;
        return new Judgement(
                Asked.CHOICES,
                "q" + i,
                Arrays.stream(weights).map(w -> w / sum / 2).toArray(),
                came);
    }

    @Test
    void figuresOfChoicesAreThoseOfScikitLearn() {
        var answers = Answers.of(
                Asked.CHOICES,
                IntStream.range(0, QUESTIONS).mapToObj(AnswersTests::choices).toList(),
                0.5);
        int[] rows = IntStream.range(0, QUESTIONS).toArray();
        assertThat(answers.accuracy(rows)).isCloseTo(0.595, CLOSE);
        assertThat(answers.ece(rows)).isCloseTo(0.18851755885550792, CLOSE);
        assertThat(answers.auroc(rows)).isCloseTo(0.4975619877580662, CLOSE);
        assertThat(answers.brier(rows)).isCloseTo(0.16874519355966655, CLOSE);
        assertThat(answers.rms(rows)).isCloseTo(0.08692915017372481, CLOSE);
        assertThat(answers.temperature()).isCloseTo(1.2600366412664017, within(1e-6));
        assertThat(answers.reliability(rows)).hasSize(10).allMatch(bin -> bin.count() == 80);
    }

    @Test
    void choicesThatAreAsLikelyShareTheirOutcome() {
        var tied = Answers.of(
                Asked.CHOICES,
                List.of(new Judgement(Asked.CHOICES, "a", new double[] {0.4, 0.4, 0.2}, new double[] {1, 0, 0})),
                0.5);
        assertThat(tied.accuracy(0)).isEqualTo(0.5);
    }

    /** Sure of the first and third; the first and second are right. */
    @Test
    void truthByHand() {
        var truth = Answers.of(
                Asked.TRUTH,
                List.of(
                        one(Asked.TRUTH, 0.9, 1),
                        one(Asked.TRUTH, 0.4, 1),
                        one(Asked.TRUTH, 0.6, 0),
                        one(Asked.TRUTH, 0.5, 0)),
                0.5);
        int[] all = {0, 1, 2, 3};
        assertThat(truth.accuracy(all)).as("1, 0, 0 and a half").isEqualTo(1.5 / 4);
        assertThat(truth.gainOfTheSure(all))
                .as("one of two against two of four")
                .isZero();
        assertThat(truth.gainOfTheSure(0, 3)).isEqualTo(0.5);
        assertThat(truth.gainOfTheSure(1, 3)).as("sure of nothing").isNaN();
        assertThat(truth.auroc(all)).as("0.9 beats both, 0.4 none").isEqualTo(0.5);
        assertThat(truth.brier(all)).isCloseTo((0.01 + 0.36 + 0.36 + 0.25) / 4, CLOSE);
    }

    /** Known where more than a quarter was right. */
    @Test
    void knowledgeByHand() {
        var judged =
                List.of(one(Asked.KNOWLEDGE, 0.6, 0.3), one(Asked.KNOWLEDGE, 0.2, 0.25), one(Asked.KNOWLEDGE, 0.7, 0));
        int[] all = {0, 1, 2};
        var quarter = Answers.of(Asked.KNOWLEDGE, judged, 0.25);
        assertThat(quarter.accuracy(all)).isEqualTo(2 / 3.0);
        assertThat(quarter.auroc(all)).isEqualTo(0.5);
        assertThat(Answers.of(Asked.KNOWLEDGE, judged, 0.5).auroc(all))
                .as("nothing is known")
                .isNaN();
        assertThat(quarter.ece(0)).isCloseTo(0.3, CLOSE);
        assertThat(quarter.brier(0)).isCloseTo(0.3 * 0.16 + 0.7 * 0.36, CLOSE);
    }

    private static Judgement one(Asked asked, double probability, double came) {
        return new Judgement(asked, "q", new double[] {probability}, new double[] {came});
    }

    /** Two answers of one half each, which share what comes of them. */
    @Test
    void whatChanceDoesFollowsTheLots() {
        var truth = Answers.of(Asked.TRUTH, List.of(one(Asked.TRUTH, 0.5, 1), one(Asked.TRUTH, 0.5, 1)), 0.5);
        assertThat(truth.eceByChance(new double[] {0.2, 0.3})).isEqualTo(0.5);
        assertThat(truth.eceByChance(new double[] {0.2, 0.7})).isZero();
        var many = Answers.of(
                Asked.TRUTH,
                IntStream.range(0, 20_000)
                        .mapToObj(_ -> one(Asked.TRUTH, 0.5, 1))
                        .toList(),
                0.5);
        assertThat(many.eceByChance(new SplittableRandom(1).doubles(20_000).toArray()))
                .isLessThan(0.02);
    }
}
