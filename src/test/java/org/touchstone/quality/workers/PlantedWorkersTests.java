package org.touchstone.quality.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Observation.Lengths;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.workers.Alarm.Rule;

/**
 * A simulated study with known truth: 200 workers of whom 40 do not do their work and 20 do it half asleep, 4,000 comparisons judged by five each, one
 * in five of them a gold, one judgment in five repeated with the sides swapped. Prints what was planted beside what was found.
 */
class PlantedWorkersTests {

    private static final int COMPARISONS = 4_000;
    private static final int OVERLAP = 5;
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    /** How workers were made; sleepy ones do their work, only worse. */
    private enum Kind {
        EXPERT(80),
        USUAL(60),
        SLEEPY(20),
        SPAMMER(20),
        LEFT_PRESSER(10),
        LENGTH_LOVER(10);

        private final int count;

        Kind(int count) {
            this.count = count;
        }
    }

    private record Person(PersonId id, Kind kind) {}

    private record Pair(ComparisonId id, Outcome better, boolean gold, Lengths lengths) {}

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<Person> people = people();
    private final Map<PersonId, WorkerSheet> sheets = sheets();

    @Test
    void findsSpammersAndLeftPressersAndFewHonestWorkers() {
        System.out.println(table());
        assertThat(alarmed(Kind.SPAMMER)).isGreaterThanOrEqualTo(18);
        assertThat(alarmed(Kind.LEFT_PRESSER)).isEqualTo(10);
        assertThat(found(Kind.LEFT_PRESSER, Rule.LEFT)).isEqualTo(10);
        assertThat(found(Kind.LENGTH_LOVER, Rule.LENGTH)).isGreaterThanOrEqualTo(9);
        // 140 honest workers under seven rules; Benjamini and Hochberg expect 5% of what they find to be false, and of
        // the
        // intervals beyond a quartile of others about 0.4%.
        assertThat(alarmed(Kind.EXPERT) + alarmed(Kind.USUAL)).isLessThanOrEqualTo(7);
        assertThat(found(Kind.EXPERT, Rule.GOLD) + found(Kind.USUAL, Rule.GOLD)).isLessThanOrEqualTo(1);
    }

    @Test
    void estimatesWhatWasPlanted() {
        assertThat(mean(Kind.EXPERT, sheet -> sheet.accord().gold())).isBetween(0.93, 0.97);
        assertThat(mean(Kind.USUAL, sheet -> sheet.accord().gold())).isBetween(0.82, 0.88);
        assertThat(mean(Kind.SPAMMER, sheet -> sheet.accord().gold())).isBetween(0.45, 0.55);
        assertThat(mean(Kind.SPAMMER, sheet -> sheet.accord().flips())).isBetween(0.42, 0.58);
        assertThat(mean(Kind.LEFT_PRESSER, sheet -> sheet.bias().left())).isBetween(0.93, 0.97);
        assertThat(mean(Kind.LENGTH_LOVER, sheet -> sheet.bias().longer())).isBetween(0.85, 0.95);
    }

    private List<Person> people() {
        var all = new ArrayList<Person>();
        for (var kind : Kind.values()) {
            for (int i = 0; i < kind.count; i++) {
                all.add(new Person(new PersonId(uuid()), kind));
            }
        }
        return all;
    }

    private Map<PersonId, WorkerSheet> sheets() {
        var pass = new Pass(60);
        for (int i = 0; i < COMPARISONS; i++) {
            var pair = pair();
            var judges = new ArrayList<>(people);
            Collections.shuffle(judges, random);
            var first = judges.stream().limit(OVERLAP).toList();
            var shown = first.stream()
                    .map(person -> judgment(person, pair, random.nextBoolean() ? Side.LEFT : Side.RIGHT, 0))
                    .toList();
            shown.forEach(pass);
            for (int judge = 0; judge < OVERLAP; judge++) {
                if (random.nextInt(5) == 0) {
                    pass.accept(judgment(
                            first.get(judge), pair, swapped(shown.get(judge).sideOfFirst()), 1));
                }
            }
        }
        return Sheets.of(pass.finish(), Map.of(), 0.7).stream()
                .collect(Collectors.toMap(WorkerSheet::worker, sheet -> sheet));
    }

    private Pair pair() {
        var better = random.nextBoolean() ? Outcome.FIRST : Outcome.SECOND;
        var lengths = new Lengths(200 + random.nextInt(1_500), 200 + random.nextInt(1_500));
        return new Pair(new ComparisonId(uuid()), better, random.nextInt(5) == 0, lengths);
    }

    private static Side swapped(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private Observation judgment(Person person, Pair pair, Side side, int round) {
        return new Observation(
                pair.id(),
                uuid(),
                person.id(),
                outcome(person.kind(), pair, side),
                side,
                Math.round(time(person.kind(), pair)),
                MORNING.plus(Duration.ofMinutes(random.nextInt(10_000))),
                round,
                null,
                pair.gold() ? pair.better() : null,
                pair.lengths());
    }

    private Outcome outcome(Kind kind, Pair pair, Side side) {
        var left = side == Side.LEFT ? Outcome.FIRST : Outcome.SECOND;
        var longer = pair.lengths().first() > pair.lengths().second() ? Outcome.FIRST : Outcome.SECOND;
        return switch (kind) {
            case EXPERT -> mostly(pair.better(), 0.95);
            case USUAL -> mostly(pair.better(), 0.85);
            case SLEEPY -> mostly(pair.better(), 0.65);
            case SPAMMER -> mostly(pair.better(), 0.5);
            case LEFT_PRESSER -> mostly(left, 0.95);
            case LENGTH_LOVER -> mostly(longer, 0.9);
        };
    }

    private Outcome mostly(Outcome one, double chance) {
        var other = one == Outcome.FIRST ? Outcome.SECOND : Outcome.FIRST;
        return random.nextDouble() < chance ? one : other;
    }

    /** Log-normal around the time it takes to read; spammers need a tenth of it. */
    private double time(Kind kind, Pair pair) {
        double reading = 1_000 * pair.lengths().both() / 25.0;
        double usual = reading * Math.exp(0.4 * random.nextGaussian());
        return kind == Kind.SPAMMER ? usual / 10 : usual;
    }

    private long alarmed(Kind kind) {
        return of(kind).filter(sheet -> !sheet.alarms().isEmpty()).count();
    }

    private long found(Kind kind, Rule rule) {
        return of(kind).filter(sheet -> sheet.alarms().stream().anyMatch(alarm -> alarm.rule() == rule))
                .count();
    }

    private double mean(Kind kind, Function<WorkerSheet, Counted> figure) {
        return of(kind).map(figure)
                .mapToDouble(counted ->
                        counted.figure().value() == null ? 0 : counted.figure().value())
                .average()
                .orElseThrow();
    }

    private Stream<WorkerSheet> of(Kind kind) {
        return people.stream()
                .filter(person -> person.kind() == kind)
                .map(person -> sheets.get(person.id()))
                .filter(sheet -> sheet != null);
    }

    private String table() {
        var rules = new EnumMap<Kind, Map<Rule, Long>>(Kind.class);
        for (var kind : Kind.values()) {
            var counts = new TreeMap<Rule, Long>();
            for (var rule : Rule.values()) {
                counts.put(rule, found(kind, rule));
            }
            rules.put(kind, counts);
        }
        return rules.entrySet().stream()
                .map(row -> "%-13s planted %3d, with an alarm %3d %s"
                        .formatted(row.getKey(), row.getKey().count, alarmed(row.getKey()), row.getValue()))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
