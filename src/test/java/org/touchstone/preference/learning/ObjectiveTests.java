package org.touchstone.preference.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PlantedPairs;

/** Losses against finite differences and against what can be worked out by hand. */
class ObjectiveTests {

    private static final Candidate A = PlantedPairs.candidate("q", "a");
    private static final Candidate B = PlantedPairs.candidate("q", "b");
    private static final Candidate C = PlantedPairs.candidate("q", "c");
    private static final Candidate D = PlantedPairs.candidate("q", "d");

    /** A ranking of A, B and C, then a soft label, a tie and a margin of other conversations. */
    private static final List<Example> MANY = List.of(
            new Example(A, B, 1, 2),
            new Example(C, B, 0, 2),
            new Example(A, C, 1, 2),
            new Example(PlantedPairs.candidate("r", "a"), PlantedPairs.candidate("r", "b"), 0.7, 1),
            new Example(PlantedPairs.candidate("s", "a"), PlantedPairs.candidate("s", "b"), 0.5, 3),
            new Example(PlantedPairs.candidate("t", "a"), PlantedPairs.candidate("t", "b"), 0, 1, 0.8));

    private static Loss loss(Loss.Ties ties, Loss.Rankings rankings, double smoothing, double centring) {
        return new Loss(smoothing, true, ties, rankings, centring);
    }

    private static Objective objective(List<Example> pairs, Loss loss) {
        var all = IntStream.range(0, pairs.size()).toArray();
        return Objective.of(pairs, Roster.of(pairs), all, loss);
    }

    private static double cost(Example pair, Loss loss, double difference, double tie) {
        return objective(List.of(pair), loss).at(new double[] {difference, 0}, tie, new double[3]);
    }

    @ParameterizedTest
    @CsvSource({"HALF,PAIRS,0,0", "HALF,PLACKETT_LUCE,.1,.3", "DAVIDSON,PAIRS,.05,.01", "DAVIDSON,PLACKETT_LUCE,0,.2"})
    void hasTheSlopesThatSmallStepsShow(Loss.Ties ties, Loss.Rankings rankings, double smoothing, double centring) {
        var objective = objective(MANY, loss(ties, rankings, smoothing, centring));
        var point = new SplittableRandom(5).doubles(10, -2, 2).toArray();
        var gradient = new double[10];
        at(objective, point, gradient);
        for (int i = 0; i < point.length; i++) {
            double step = 1e-5;
            var up = point.clone();
            var down = point.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (at(objective, up, new double[10]) - at(objective, down, new double[10])) / (2 * step);
            assertThat(gradient[i]).as("place %d", i).isCloseTo(slope, within(1e-7));
        }
    }

    private static double at(Objective objective, double[] point, double[] gradient) {
        return objective.at(point, point[point.length - 1], gradient);
    }

    /** -log s(d) of a sure label; and with a margin m it is least, for a label q, at d = logit q + m. */
    @Test
    void bradleyTerryIsWhatItIsByHand() {
        assertThat(cost(new Example(A, B, 1, 1), Loss.USUAL, 0.4, 0)).isCloseTo(-Math.log(s(0.4)), within(1e-12));
        var soft = new Example(A, B, 0.8, 1, 0.5);
        var gradient = new double[3];
        objective(List.of(soft), Loss.USUAL).at(new double[] {Math.log(4) + 0.5, 0}, 0, gradient);
        assertThat(gradient[0]).isCloseTo(0, within(1e-12));
        assertThat(cost(new Example(A, B, 0, 1, 0.5), Loss.USUAL, -1, 0)).isCloseTo(-Math.log(s(0.5)), within(1e-12));
    }

    @Test
    void aSmoothedLabelIsThatMixtureOfBothLabels() {
        var smooth = loss(Loss.Ties.HALF, Loss.Rankings.PAIRS, 0.1, 0);
        double mixture = 0.9 * cost(new Example(A, B, 1, 3), Loss.USUAL, 0.7, 0)
                + 0.1 * cost(new Example(A, B, 0, 3), Loss.USUAL, 0.7, 0);
        assertThat(cost(new Example(A, B, 1, 3), smooth, 0.7, 0)).isCloseTo(mixture, within(1e-12));
    }

    /** P(tie) = v / (e^(d/2) + e^(-d/2) + v), and the two wins share the rest as by Bradley and Terry. */
    @Test
    void davidsonGivesTiesTheirOwnProbability() {
        var davidson = loss(Loss.Ties.DAVIDSON, Loss.Rankings.PAIRS, 0, 0);
        double first = Math.exp(-cost(new Example(A, B, 1, 1), davidson, 0.6, Math.log(0.5)));
        double second = Math.exp(-cost(new Example(A, B, 0, 1), davidson, 0.6, Math.log(0.5)));
        double tie = Math.exp(-cost(new Example(A, B, 0.5, 1), davidson, 0.6, Math.log(0.5)));
        assertThat(tie).isCloseTo(0.5 / (Math.exp(0.3) + Math.exp(-0.3) + 0.5), within(1e-12));
        assertThat(first + second + tie).isCloseTo(1, within(1e-12));
        assertThat(first / (first + second)).isCloseTo(s(0.6), within(1e-12));
    }

    /** The best of three is chosen with probability e^2 / (e^2 + e^1 + 1), then the next with e^1 / (e^1 + 1). */
    @Test
    void plackettLuceChoosesTheBestFromTheRest() {
        var ranked = List.of(new Example(A, B, 1, 1), new Example(C, B, 0, 1), new Example(C, A, 0, 1));
        var objective = objective(ranked, loss(Loss.Ties.HALF, Loss.Rankings.PLACKETT_LUCE, 0, 0));
        double byHand = Math.exp(2) / (Math.exp(2) + Math.E + 1) * Math.E / (Math.E + 1);
        assertThat(Math.exp(-objective.at(new double[] {2, 1, 0}, 0, new double[4])))
                .isCloseTo(byHand, within(1e-12));
    }

    @Test
    void pairsThatAreNoSingleRankingStayPairs() {
        var circle = List.of(new Example(A, B, 1, 1), new Example(B, C, 1, 1), new Example(C, A, 1, 1));
        var twice = List.of(new Example(A, B, 1, 1), new Example(B, C, 1, 1), new Example(A, B, 1, 1));
        var soft = List.of(new Example(A, B, 0.9, 1), new Example(B, C, 1, 1), new Example(A, C, 1, 1));
        var short_ = List.of(new Example(A, B, 1, 1), new Example(B, C, 1, 1), new Example(A, D, 1, 1));
        var scores = new double[] {0.3, -0.2, 0.9, 0.1};
        for (var pairs : List.of(circle, twice, soft, short_)) {
            double ranked = objective(pairs, loss(Loss.Ties.HALF, Loss.Rankings.PLACKETT_LUCE, 0, 0))
                    .at(scores, 0, new double[5]);
            assertThat(ranked).isEqualTo(objective(pairs, Loss.USUAL).at(scores, 0, new double[5]));
        }
    }

    private static double s(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
