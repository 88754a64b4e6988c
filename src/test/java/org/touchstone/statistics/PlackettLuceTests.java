package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlackettLuceTests {

    private static final double HARDLY_ANY = 1e-7;
    private static final String TEN = "0123 1032 021 310 240 41 143 0341 20 432";

    /** Words such as {@code 0(12)3}: thing 0 before 1 and 2, which tie, before 3. */
    private static Rankings rankings(int things, String words) {
        return new Rankings(
                things,
                Arrays.stream(words.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(PlackettLuceTests::ranking)
                        .toArray(int[][][]::new));
    }

    private static int[][] ranking(String word) {
        return Stream.of(word.split("(?=\\()|(?<=\\))"))
                .flatMap(part -> part.startsWith("(")
                        ? Stream.of(part.substring(1, part.length() - 1))
                        : part.chars().mapToObj(Character::toString))
                .map(group -> group.chars().map(thing -> thing - '0').toArray())
                .toArray(int[][]::new);
    }

    private static double[] centred(double[] worth) {
        double mean = Arrays.stream(worth).average().orElseThrow();
        return Arrays.stream(worth).map(w -> w - mean).toArray();
    }

    /** The first is before the second five times of seven. */
    @Test
    void twoThingsDifferByTheLogOddsOfTheirWins() {
        var fit = PlackettLuce.fit(rankings(2, "01 01 01 01 01 10 10"), HARDLY_ANY);

        assertThat(fit.worth()[0] - fit.worth()[1]).isEqualTo(Math.log(5.0 / 2), within(1e-5));
        assertThat(fit.before(0, 1)).isEqualTo(5.0 / 7, within(1e-6));
        assertThat(fit.logLikelihood()).isEqualTo(5 * Math.log(5.0 / 7) + 2 * Math.log(2.0 / 7), within(1e-6));
    }

    /** choix 0.4.1, opt_rankings without a penalty and mm_rankings, which agree to eight digits. */
    @Test
    void agreesWithChoix() {
        var fit = PlackettLuce.fit(rankings(5, TEN), HARDLY_ANY);

        assertThat(centred(fit.worth()))
                .containsExactly(
                        new double[] {0.124201664, -0.084491642, -0.309862483, -0.270275732, 0.540428194},
                        within(2e-6));
        assertThat(fit.converged()).isTrue();
    }

    /** choix again, given every ranking twice and, once each, every thing before a sixth and after it; worths relative to the sixth's. */
    @Test
    void thePriorIsHalfAWinAndHalfALossAgainstAnImaginaryThing() {
        var fit = PlackettLuce.fit(rankings(5, TEN), 0.5);

        assertThat(fit.worth())
                .containsExactly(
                        new double[] {0.116685401, -0.081422698, -0.277265434, -0.245293371, 0.494217754},
                        within(1e-6));
    }

    @Test
    void isBradleyAndTerryWhereRankingsAreOfPairs() {
        var random = new SplittableRandom(5);
        var words = new ArrayList<String>();
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        var outcome = new ArrayList<Integer>();
        for (int n = 0; n < 400; n++) {
            int one = random.nextInt(6);
            int other = (one + 1 + random.nextInt(5)) % 6;
            double lead = 0.4 * (one - other);
            int said = random.nextInt(5) == 0 ? PairVotes.TIE : random.nextDouble() < 1 / (1 + Math.exp(-lead)) ? 0 : 1;
            words.add(
                    said == PairVotes.TIE
                            ? "(%d%d)".formatted(one, other)
                            : said == 0 ? "" + one + other : "" + other + one);
            first.add(one);
            second.add(other);
            outcome.add(said);
        }
        var votes = new PairVotes(6, 1, ints(first), ints(second), new int[400], ints(outcome));

        var fit = PlackettLuce.fit(rankings(6, String.join(" ", words)), HARDLY_ANY);

        assertThat(centred(fit.worth()))
                .containsExactly(centred(BradleyTerry.fit(votes, 1_000).strength()), within(1e-3));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(n -> n).toArray();
    }

    /** Six rankings, one for each order of three, at a sixth of the weight: the other rankings stand six times for that. */
    @Test
    void thingsThatShareARankCountAsEveryOrderEquallyOften() {
        var tied = PlackettLuce.fit(rankings(5, "3(012)4 01 32 4(13) 20"), HARDLY_ANY);
        var orders = "30124 30214 31024 31204 32014 32104";
        var others = "01 32 20 ".repeat(6) + "413 431 ".repeat(3);

        var spelled = PlackettLuce.fit(rankings(5, orders + " " + others.strip()), HARDLY_ANY);

        assertThat(centred(tied.worth())).containsExactly(centred(spelled.worth()), within(1e-4));
        assertThat(6 * tied.logLikelihood()).isEqualTo(spelled.logLikelihood(), within(1e-3));
    }

    @Test
    void recoversWorthsFromPartialRankingsWithKnownTruth() {
        double[] truth =
                IntStream.range(0, 12).mapToDouble(i -> 0.3 * (i - 5.5)).toArray();
        var random = new SplittableRandom(9);
        var drawn =
                IntStream.range(0, 12_000).mapToObj(_ -> drawn(truth, random)).toArray(int[][][]::new);

        var fit = PlackettLuce.fit(new Rankings(12, drawn), PlackettLuce.PRIOR);

        assertThat(fit.converged()).isTrue();
        assertThat(centred(fit.worth())).containsExactly(truth, within(0.1));
    }

    /** Four of all things, in order of worth plus a Gumbel error: that is the model. */
    private static int[][] drawn(double[] truth, SplittableRandom random) {
        double[] seen = DoubleStream.of(truth)
                .map(worth -> worth - Math.log(random.nextExponential()))
                .toArray();
        double[] asked = random.doubles(truth.length).toArray();
        return IntStream.range(0, truth.length)
                .boxed()
                .sorted((i, j) -> Double.compare(asked[i], asked[j]))
                .limit(4)
                .sorted((i, j) -> Double.compare(seen[j], seen[i]))
                .map(thing -> new int[] {thing})
                .toArray(int[][]::new);
    }

    @Test
    void staysFiniteWhereSomethingAlwaysWinsAndWhereNothingConnects() {
        var fit = PlackettLuce.fit(rankings(6, "01 01 01 234 243"), PlackettLuce.PRIOR);

        assertThat(fit.worth())
                .satisfies(worth -> assertThat(worth[0]).isPositive().isLessThan(20));
        assertThat(fit.worth()[5]).as("in no ranking").isEqualTo(0, within(1e-9));
        assertThat(fit.components()).containsExactly(0, 0, 2, 2, 2, 5);
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void withoutRankingsAllThingsAreAlike() {
        assertThat(PlackettLuce.fit(rankings(3, ""), PlackettLuce.PRIOR).worth())
                .containsExactly(new double[3], within(1e-9));
    }

    @Test
    void refusesRankingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rankings(3, "010"))
                .withMessage("A ranking names thing 0 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rankings(3, "03"))
                .withMessage("Each thing must lie in [0, 3) but one was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlackettLuce.fit(rankings(3, "01"), 0))
                .withMessage("The prior must be positive but was 0.0");
    }
}
