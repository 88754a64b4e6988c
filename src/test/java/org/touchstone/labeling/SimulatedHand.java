package org.touchstone.labeling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Somebody who works in a study as people do: at a pace and with a skill of their own, with breaks and second thoughts. */
final class SimulatedHand {

    /** What a worker writes who sees which response is the better one. */
    static final String BETTER = "A good answer";

    private static final Duration MOMENT = Duration.ofSeconds(4);
    private static final Duration LATER = Duration.ofMinutes(15);

    /** How somebody chooses. */
    enum Way {
        CAREFUL,
        AT_RANDOM,
        ALWAYS_LEFT
    }

    /**
     * How somebody works.
     *
     * @param skill how often they prefer the better one of two responses when they prefer one
     * @param seconds for one comparison on average
     */
    record Manner(Way way, double skill, double seconds) {}

    /** What workers call. */
    record Place(Labeling labeling, Drafts drafts, StudyId study) {}

    private final Place place;
    private final PersonId id;
    private final Manner manner;
    private final RandomGenerator random;
    private final Map<LeaseId, Verdict> acknowledged = new LinkedHashMap<>();
    private @Nullable LeasedComparison seen;
    private int undone;
    private int refused;

    SimulatedHand(Place place, PersonId id, Manner manner, RandomGenerator random) {
        this.place = place;
        this.id = id;
        this.manner = manner;
        this.random = random;
    }

    PersonId id() {
        return id;
    }

    Manner manner() {
        return manner;
    }

    /** What the application said is saved and was not taken back. */
    Map<LeaseId, Verdict> acknowledged() {
        return acknowledged;
    }

    int undone() {
        return undone;
    }

    int refused() {
        return refused;
    }

    /** Does one thing; returns after how long the next one follows, or nothing when a limit of the study sends them home. */
    Optional<Duration> goOn() {
        var here = seen;
        if (here == null) {
            return take();
        }
        try {
            return Optional.of(manner.way() == Way.CAREFUL ? live(here) : finish(here));
        } catch (Refusal.Conflict tooLate) {
            refused++;
            seen = null;
            return Optional.of(MOMENT);
        }
    }

    /** Signs out, or just closes the browser. */
    void goHome() {
        if (random.nextBoolean()) {
            place.labeling().release(id);
        }
    }

    private Optional<Duration> take() {
        seen = place.labeling().next(place.study(), id).orElse(null);
        if (seen != null) {
            return Optional.of(reading());
        }
        return place.labeling().reachedCap(place.study(), id).isPresent() ? Optional.empty() : Optional.of(LATER);
    }

    private Duration live(LeasedComparison here) {
        return switch (random.nextInt(100)) {
            case 0, 1, 2, 3 -> skip(here);
            case 4 -> haveABreak(here);
            // The page stays open; what is done on it afterwards may come too late.
            case 5 -> Duration.ofMinutes(random.nextInt(21, 60));
            case 6, 7, 8, 9 -> thinkAgain(here);
            case 10, 11 -> {
                place.labeling().renew(here.lease(), id);
                yield reading();
            }
            default -> finish(here);
        };
    }

    private Duration skip(LeasedComparison here) {
        var codes = Skip.Code.values();
        place.labeling().skip(here.lease(), id, new Skip(codes[random.nextInt(codes.length)], null));
        seen = null;
        return MOMENT;
    }

    /** Leaves what was typed behind, for so long that the comparison goes to others. */
    private Duration haveABreak(LeasedComparison here) {
        place.drafts().save(here.lease(), id, Map.of("rationale", "Half a thought"));
        seen = null;
        return Duration.ofMinutes(random.nextInt(25, 60));
    }

    private Duration thinkAgain(LeasedComparison here) {
        var back = place.labeling().undoLast(place.study(), id);
        back.ifPresent(undo -> {
            undone++;
            acknowledged.remove(undo.lease());
        });
        seen = back.map(undo -> place.labeling().leased(undo.lease(), id)).orElse(here);
        return reading();
    }

    /** Answers, sometimes with a double click, and often with the next comparison fetched already. */
    private Duration finish(LeasedComparison here) {
        var verdict = verdict(here);
        if (random.nextInt(3) > 0) {
            place.labeling().ahead(place.study(), id);
        }
        for (int clicks = random.nextInt(10) == 0 ? 2 : 1; clicks > 0; clicks--) {
            place.labeling().submit(here.lease(), id, verdict);
            acknowledged.put(here.lease(), verdict);
        }
        seen = null;
        return MOMENT;
    }

    private Verdict verdict(LeasedComparison here) {
        int strength = random.nextInt(1, 5);
        return switch (manner.way()) {
            case ALWAYS_LEFT -> preferring(Choice.LEFT, strength);
            case AT_RANDOM -> preferring(random.nextBoolean() ? Choice.LEFT : Choice.RIGHT, strength);
            case CAREFUL -> considered(here, strength);
        };
    }

    private Verdict considered(LeasedComparison here, int strength) {
        int mood = random.nextInt(100);
        if (mood < 8) {
            return preferring(mood < 4 ? Choice.TIE : mood < 6 ? Choice.BOTH_GOOD : Choice.BOTH_BAD, 0);
        }
        if (mood == 8) {
            return new Verdict(Choice.CANNOT_JUDGE, 0, because("I do not know the field"), MOMENT);
        }
        boolean better = random.nextDouble() < manner.skill();
        return preferring(here.left().startsWith(BETTER) == better ? Choice.LEFT : Choice.RIGHT, strength);
    }

    private static Details because(String reason) {
        return new Details(reason, null, Map.of(), null, null);
    }

    private static Verdict preferring(Choice choice, int strength) {
        return Bench.verdict(choice, strength);
    }

    /** Times of reading are skewed: mostly short, sometimes long (log-normal around the worker's own pace). */
    private Duration reading() {
        double seconds = manner.seconds() * Math.exp(0.5 * random.nextGaussian() - 0.125);
        return Duration.ofMillis(Math.round(1_000 * seconds));
    }
}
