package org.touchstone.quality.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Observation.Rationale;
import org.touchstone.labeling.Observed;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.workers.Alarm.Rule;

/**
 * A simulated study with known truth: 200 workers of whom 50 do not do their work and 20 do it half asleep, 4,000 comparisons judged by five each, one
 * in five of them a gold, one judgment in five repeated with the sides swapped. Prints what was planted beside what was found.
 */
class PlantedWorkersTests {

    private static final int COMPARISONS = 4_000;
    private static final int OVERLAP = 5;
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    /** How workers were made; sleepy ones do their work, only worse. */
    private enum Kind {
        EXPERT(80),
        USUAL(50),
        SLEEPY(20),
        SPAMMER(20),
        LEFT_PRESSER(10),
        LENGTH_LOVER(10),
        LIST_LOVER(10);

        private final int count;

        Kind(int count) {
            this.count = count;
        }
    }

    private record Person(PersonId id, Kind kind) {}

    private record Pair(Observed shown, Outcome better, int longer) {

        /** Positive where only the first has a list, negative where only the second has one. */
        int lists() {
            return Boolean.compare(
                    shown.first().startsWith("-"),
                    Objects.requireNonNull(shown.second()).startsWith("-"));
        }
    }

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
        assertThat(found(Kind.LIST_LOVER, Rule.LISTS)).isGreaterThanOrEqualTo(9);
        // 130 honest workers under nine rules: Benjamini and Hochberg expect 5% of what they find to be false, and
        // about
        // 0.4% of intervals lie beyond a quartile of the others.
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
        assertThat(mean(Kind.LIST_LOVER, sheet -> sheet.bias().lists())).isBetween(0.85, 0.95);
        assertThat(mean(Kind.USUAL, sheet -> sheet.bias().lists())).isBetween(0.46, 0.54);
        assertThat(mean(Kind.USUAL, sheet -> sheet.bias().bold())).isBetween(0.46, 0.54);
        assertThat(mean(Kind.SPAMMER, sheet -> sheet.habits().pasted().rationales()))
                .isBetween(0.85, 0.95);
        assertThat(mean(Kind.EXPERT, sheet -> sheet.habits().pasted().rationales()))
                .isBetween(0.03, 0.07);
    }

    /** The one-coin model finds how often each kind is right, though it knows no answer. */
    @Test
    void theModelFindsHowReliableTheyAre() {
        var planted = Map.of(Kind.EXPERT, 0.95, Kind.USUAL, 0.85, Kind.SLEEPY, 0.65, Kind.SPAMMER, 0.5);
        planted.forEach((kind, right) -> {
            assertThat(mean(kind, sheet -> sheet.accord().reliability())).isBetween(right - 0.03, right + 0.03);
            assertThat(of(kind).filter(sheet -> holds(sheet.accord().reliability(), right))
                            .count())
                    .as(kind + " whose interval holds what was planted")
                    .isGreaterThanOrEqualTo(Math.round(0.85 * kind.count));
        });
    }

    private static boolean holds(Counted counted, double planted) {
        var low = counted.figure().low();
        var high = counted.figure().high();
        return low != null && high != null && low <= planted && planted <= high;
    }

    /** A study may set its own limits: one that experts alone meet points at nearly everybody else. */
    @Test
    void limitsOfTheStudyDecideWhoStandsOut() {
        var all = List.copyOf(sheets.values());
        var strict = new Alarms(all, new Limits(0.93, null, null, null, null, null), Limits.GOLD);
        var sleepy = of(Kind.SLEEPY).map(strict::about).flatMap(List::stream).toList();

        assertThat(sleepy)
                .filteredOn(alarm -> alarm.rule() == Rule.GOLD)
                .hasSizeGreaterThanOrEqualTo(15)
                .allMatch(Alarm::set)
                .allMatch(alarm -> alarm.evidence().get(4) == 0.93);
        assertThat(found(Kind.SLEEPY, Rule.GOLD)).isLessThan(10);
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
        var crowd = new Crowd(Workforce.READING_SPEED);
        for (int i = 0; i < COMPARISONS; i++) {
            var pair = pair();
            var judges = new ArrayList<>(people);
            Collections.shuffle(judges, random);
            var first = judges.stream().limit(OVERLAP).toList();
            var shown = first.stream()
                    .map(person -> judgment(person, pair, random.nextBoolean() ? Side.LEFT : Side.RIGHT, 0))
                    .toList();
            var all = new ArrayList<>(shown);
            for (int judge = 0; judge < OVERLAP; judge++) {
                if (random.nextInt(5) == 0) {
                    all.add(judgment(
                            first.get(judge), pair, swapped(shown.get(judge).sideOfFirst()), 1));
                }
            }
            crowd.add(all);
        }
        var bare = crowd.sheets(Map.of());
        var alarms = new Alarms(bare, Limits.USUAL, Limits.GOLD);
        return bare.stream()
                .map(sheet -> sheet.with(alarms.about(sheet)))
                .collect(Collectors.toMap(WorkerSheet::worker, sheet -> sheet));
    }

    private Pair pair() {
        var better = random.nextBoolean() ? Outcome.FIRST : Outcome.SECOND;
        int first = 200 + random.nextInt(1_500);
        int second = 200 + random.nextInt(1_500);
        var known = random.nextInt(5) == 0 ? better : null;
        var shown = new Observed(new ComparisonId(uuid()), uuid(), known, text(first), text(second));
        return new Pair(shown, better, first - second);
    }

    /** Text of a length, with a few items of a list in half of the texts and a bold word in some. */
    private String text(int length) {
        var looks = (random.nextBoolean() ? "- one\n- two\n" : "") + (random.nextInt(4) == 0 ? "**so**\n" : "");
        return looks + "x".repeat(length - looks.length());
    }

    private static Side swapped(@Nullable Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private Observation judgment(Person person, Pair pair, Side side, int round) {
        return new Observation(
                pair.shown(),
                person.id(),
                outcome(person.kind(), pair, side),
                side,
                Math.round(time(person.kind(), pair)),
                MORNING.plus(Duration.ofMinutes(random.nextInt(10_000))),
                round,
                rationale(person.kind()));
    }

    /** One answer in three says why; spammers paste, others seldom do. */
    private @Nullable Rationale rationale(Kind kind) {
        if (random.nextInt(3) != 0) {
            return null;
        }
        boolean pastes = random.nextDouble() < (kind == Kind.SPAMMER ? 0.9 : 0.05);
        return new Rationale("because", pastes ? 7 : 0);
    }

    private Outcome outcome(Kind kind, Pair pair, Side side) {
        var left = side == Side.LEFT ? Outcome.FIRST : Outcome.SECOND;
        var longer = pair.longer() > 0 ? Outcome.FIRST : Outcome.SECOND;
        return switch (kind) {
            case EXPERT -> mostly(pair.better(), 0.95);
            case USUAL -> mostly(pair.better(), 0.85);
            case SLEEPY -> mostly(pair.better(), 0.65);
            case SPAMMER -> mostly(pair.better(), 0.5);
            case LEFT_PRESSER -> mostly(left, 0.95);
            case LENGTH_LOVER -> mostly(longer, 0.9);
            case LIST_LOVER -> pair.lists() == 0 ? mostly(pair.better(), 0.85) : mostly(listed(pair), 0.9);
        };
    }

    private static Outcome listed(Pair pair) {
        return pair.lists() > 0 ? Outcome.FIRST : Outcome.SECOND;
    }

    private Outcome mostly(Outcome one, double chance) {
        var other = one == Outcome.FIRST ? Outcome.SECOND : Outcome.FIRST;
        return random.nextDouble() < chance ? one : other;
    }

    /** Log-normal around the time it takes to read; spammers need a tenth of it. */
    private double time(Kind kind, Pair pair) {
        double reading = 1_000 * pair.shown().characters() / 25.0;
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

    /** As it stands in {@code src/docs/workers.md}. */
    private String table() {
        var rules = Arrays.stream(Rule.values()).map(Rule::name).collect(Collectors.joining(" | "));
        return "| planted | workers | with an alarm | reliability found | %s |%n|---|%s%n"
                        .formatted(rules, "---|".repeat(3 + Rule.values().length))
                + Arrays.stream(Kind.values()).map(this::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Kind kind) {
        var found = Arrays.stream(Rule.values())
                .map(rule -> Long.toString(found(kind, rule)))
                .collect(Collectors.joining(" | "));
        double reliability = mean(kind, sheet -> sheet.accord().reliability());
        return "| %s | %d | %d | %.2f | %s |".formatted(kind, kind.count, alarmed(kind), reliability, found);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
