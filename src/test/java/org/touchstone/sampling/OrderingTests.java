package org.touchstone.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.sampling.selection.Arrangement;
import org.touchstone.sampling.selection.Disagreement;
import org.touchstone.sampling.selection.LastLayer;
import org.touchstone.sampling.selection.Pool;
import org.touchstone.studies.StudyId;

class OrderingTests {

    private static final int MANY = 2_000;
    private static final StudyId STUDY = new StudyId(new UUID(3, 4));
    private static final Ordering.Asked ASKED = asked();
    private static final double[] LOTS = ASKED.comparisons().stream()
            .mapToDouble(comparison -> Ordering.lot(STUDY, comparison))
            .toArray();

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void keepsConversationsApartAndTheShareEven(Strategy strategy) {
        var rule = new Rule(strategy, 0.25);
        var places = Ordering.of(ASKED, rule, LOTS, "hybrid 3", 11);
        assertThat(places).extracting(Ordering.Place::comparison).hasSameElementsAs(ASKED.comparisons());
        for (int from = 0; from < MANY - Arrangement.BATCH; from += Arrangement.BATCH) {
            var batch = places.subList(from, from + Arrangement.BATCH);
            assertThat(batch.stream().map(OrderingTests::conversation)).doesNotHaveDuplicates();
        }
        var front = places.subList(0, 400).stream()
                .filter(place -> place.arm() == Arm.CHANCE)
                .count();
        assertThat(front / 400.0).isCloseTo(rule.chance(), within(0.08));
    }

    @Test
    void asksFirstWhereTheModelKnowsLeast() {
        var chosen = Ordering.of(ASKED, new Rule(Strategy.UNCERTAINTY, 0.25), LOTS, "hybrid 3", 11).stream()
                .filter(place -> place.arm() == Arm.STRATEGY)
                .mapToDouble(place -> Disagreement.uncertainty(
                        ASKED.pool().probabilities()[ASKED.comparisons().indexOf(place.comparison())]))
                .toArray();
        int half = chosen.length / 2;
        assertThat(Arrays.stream(chosen).limit(half).average().orElseThrow())
                .isGreaterThan(Arrays.stream(chosen).skip(half).average().orElseThrow() + 0.3);
    }

    /** Whatever the model and the seed, the same comparisons go by chance; so all that were ever asked by chance are one sample. */
    @Test
    void drawsTheLotOfAComparisonOnce() {
        var rule = new Rule(Strategy.BALD, 0.25);
        var one = byChance(Ordering.of(ASKED, rule, LOTS, "a", 1));
        assertThat(byChance(Ordering.of(ASKED, new Rule(Strategy.D_OPTIMAL, 0.25), LOTS, "b", 2)))
                .isEqualTo(one);
        assertThat(one.size() / (double) MANY).isCloseTo(0.25, within(0.03));
        assertThat(byChance(Ordering.of(ASKED, new Rule(Strategy.BALD, 0.5), LOTS, "a", 1)))
                .containsAll(one);
    }

    @Test
    void repeatsItselfWithTheSameSeedAndTellsWhy() {
        var rule = new Rule(Strategy.BALD, 0.25);
        var places = Ordering.of(ASKED, rule, LOTS, "hybrid 3", 11);
        assertThat(Ordering.of(ASKED, rule, LOTS, "hybrid 3", 11)).isEqualTo(places);
        assertThat(Ordering.of(ASKED, rule, LOTS, "hybrid 3", 12)).isNotEqualTo(places);
        assertThat(places)
                .extracting(place -> place.priority().reason())
                .anyMatch(reason -> reason.equals("chosen at random, as 25% of the queue is"))
                .anyMatch(reason -> reason.matches(
                        "hybrid 3 gives the first response \\d+%: its members disagree by 0\\.\\d{4} nats"));
    }

    private static Set<ComparisonId> byChance(List<Ordering.Place> places) {
        var byChance = new HashSet<ComparisonId>();
        places.stream().filter(place -> place.arm() == Arm.CHANCE).forEach(place -> byChance.add(place.comparison()));
        return byChance;
    }

    private static String conversation(Ordering.Place place) {
        return ASKED.pool().conversations().get(ASKED.comparisons().indexOf(place.comparison()));
    }

    /** Three comparisons of each conversation. */
    private static Ordering.Asked asked() {
        var random = new SplittableRandom(7);
        var probabilities = random.doubles(MANY).toArray();
        var members = new double[MANY][];
        var differences = new float[MANY][];
        for (int i = 0; i < MANY; i++) {
            double p = probabilities[i];
            members[i] = random.doubles(3, p / 2, (1 + p) / 2).toArray();
            differences[i] = new float[] {random.nextInt(5) - 2, (float) random.nextDouble(), 1};
        }
        var pool = new Pool(
                IntStream.range(0, MANY).mapToObj(i -> "conversation " + i / 3).toList(),
                probabilities,
                members,
                new Pool.Seen(differences, LastLayer.prior(3, 1).curvature()));
        return new Ordering.Asked(
                IntStream.range(0, MANY)
                        .mapToObj(_ -> new ComparisonId(new UUID(random.nextLong(), random.nextLong())))
                        .toList(),
                pool);
    }
}
