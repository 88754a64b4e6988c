package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairFitTests {

    private static final double WIDE = 1_000;

    /** One pair of which the first won 6 times, the second 2 times, and 4 votes were ties. */
    private static final PairVotes TWELVE = votes(2, "01=6 10=2 01~4");

    @Test
    void bradleyAndTerryGiveTheLogOddsOfOnePair() {
        double[] strength = BradleyTerry.fit(TWELVE, WIDE).strength();

        assertThat(strength[0] - strength[1]).isEqualTo(Math.log(8.0 / 4), within(1e-3));
    }

    /** evalica 0.4.2, bradley_terry with tie_weight 0.5, the logarithms of its scores centred. */
    @Test
    void bradleyAndTerryAgreeWithEvalica() {
        var votes = votes(4, "01=4 10=1 01~1 12=3 21=1 12~1 02=3 20=1 23=2 32=1 30=1 03=2 30~1");
        var moved = votes(4, "01=4 10=1 01~1 12=3 21=1 12~1 02=3 20=1 23=2 32=1 03=2 30=1 30~1");

        double[] strength = BradleyTerry.fit(votes, WIDE).strength();

        assertThat(strength).containsExactly(BradleyTerry.fit(moved, WIDE).strength(), within(1e-5));
        assertThat(strength[0] - strength[1]).isEqualTo(0.722592939 - 0.029445759, within(1e-3));
        assertThat(strength[0] - strength[2]).isEqualTo(0.722592939 + 0.376019349, within(1e-3));
    }

    /** With one pair every share can be met: d = log(6/2), and ν = 4 / sqrt(6 · 2). */
    @Test
    void davidsonMeetsTheSharesOfOnePair() {
        var fit = Davidson.fit(TWELVE, WIDE);

        assertThat(fit.strength()[0] - fit.strength()[1]).isEqualTo(Math.log(3), within(1e-2));
        assertThat(fit.answers().usual(0, 1)).containsExactly(new double[] {0.5, 1 / 6.0, 1 / 3.0}, within(2e-3));
    }

    @Test
    void raoAndKupperMeetTheSharesOfOnePair() {
        assertThat(RaoKupper.fit(TWELVE, WIDE).answers().usual(0, 1))
                .containsExactly(new double[] {0.5, 1 / 6.0, 1 / 3.0}, within(2e-3));
    }

    @ParameterizedTest
    @EnumSource(PairMethod.class)
    void exchangingTheTwoExchangesTheAnswers(PairMethod method) {
        var answers = method.fit(simulated(1, 0.5)).answers();

        double[] one = answers.usual(3, 8);
        double[] other = answers.usual(8, 3);

        assertThat(other).containsExactly(new double[] {one[1], one[0], one[2]}, within(1e-12));
        assertThat(DoubleStream.of(one).sum()).isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(PairMethod.class)
    void convergesAndRepeats(PairMethod method) {
        var fit = method.fit(simulated(2, 0.5));

        assertThat(fit.converged()).isTrue();
        assertThat(method.fit(simulated(2, 0.5)).strength()).containsExactly(fit.strength());
    }

    @ParameterizedTest
    @EnumSource(PairMethod.class)
    void staysFiniteAndUndecidedWithoutVotes(PairMethod method) {
        double[] usual = method.fit(votes(2, "")).answers().usual(0, 1);

        assertThat(usual[0]).isEqualTo(usual[1], within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(PairMethod.class)
    void tellsPiecesThatNoVoteConnects(PairMethod method) {
        assertThat(method.fit(votes(4, "01=3 10=1 23=2 32=2")).isConnected()).isFalse();
        assertThat(method.fit(votes(4, "01=3 10=1 23=2 32=2 12~1")).isConnected())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = PairMethod.class,
            names = {"DAVIDSON", "WORKER_DAVIDSON"})
    void recoversStrengths(PairMethod method) {
        double[] strength = method.fit(simulated(3, 0.5)).strength();

        for (int thing = 1; thing < 12; thing++) {
            assertThat(strength[thing] - strength[0]).as("thing %d", thing).isEqualTo(0.25 * thing, within(0.35));
        }
    }

    @Test
    void workerDavidsonTellsWhoGuessesAndWhoLeans() {
        var fit = WorkerDavidson.fit(simulated(4, 2));

        double guessing = (fit.reliability()[0] + fit.reliability()[1]) / 2;
        double careful = (fit.reliability()[2] + fit.reliability()[3]) / 2;
        assertThat(guessing).isLessThan(0.5 * careful);
        assertThat(fit.answers().by(19, 5, 5)[0]).isGreaterThan(fit.answers().by(19, 5, 5)[1] + 0.2);
    }

    @Test
    void refusesAVoteOfAThingWithItself() {
        int[] zero = {0};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairVotes(1, 1, zero, zero, zero, zero))
                .withMessage("Vote 0 compares thing 0 with itself");
    }

    /** Words such as {@code 01=6}: thing 0 beat thing 1 six times, or {@code 01~4}: they tied four times. */
    private static PairVotes votes(int things, String words) {
        int[][] rows = words.isBlank()
                ? new int[0][]
                : Arrays.stream(words.split(" "))
                        .flatMap(word -> Collections.nCopies(word.charAt(3) - '0', word).stream())
                        .map(word ->
                                new int[] {word.charAt(0) - '0', word.charAt(1) - '0', word.charAt(2) == '=' ? 0 : 2})
                        .toArray(int[][]::new);
        return new PairVotes(things, 1, column(rows, 0), column(rows, 1), new int[rows.length], column(rows, 2));
    }

    private static int[] column(int[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> row[column]).toArray();
    }

    /** Twelve things a quarter of a logit apart; of twenty workers the first two guess, and the last leans to the first by so much. */
    private static PairVotes simulated(long seed, double lean) {
        var random = new SplittableRandom(seed);
        int[] first = random.ints(6_000, 0, 12).toArray();
        int[] second =
                IntStream.of(first).map(i -> (i + 1 + random.nextInt(11)) % 12).toArray();
        int[] worker = random.ints(6_000, 0, 20).toArray();
        int[] outcome = IntStream.range(0, 6_000)
                .map(n -> {
                    double stretch = worker[n] < 2 ? 0 : 1;
                    double lead = stretch * 0.25 * (first[n] - second[n]) + (worker[n] == 19 ? lean : 0);
                    double[] weights = {Math.exp(lead / 2), Math.exp(-lead / 2), 0.5};
                    double left = random.nextDouble() * DoubleStream.of(weights).sum();
                    return left < weights[0] ? 0 : left < weights[0] + weights[1] ? 1 : 2;
                })
                .toArray();
        return new PairVotes(12, 20, first, second, worker, outcome);
    }
}
