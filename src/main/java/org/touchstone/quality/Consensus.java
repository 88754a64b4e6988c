package org.touchstone.quality;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/**
 * What the standing judgments of one comparison amount to: by counting, where every judgment weighs the same, or by what
 * researchers decided on them.
 *
 * @param judgments at least one, oldest first
 * @param adjudicated what researchers decided; null where they did not, or where nobody asked for their decisions
 */
public record Consensus(
        ComparisonId comparison,
        List<Judgment> judgments,
        @Nullable Outcome adjudicated) {

    /** How an outcome came about. */
    public enum Kind {
        COUNTED,
        ADJUDICATED
    }

    public Consensus {
        judgments = List.copyOf(judgments);
        if (judgments.isEmpty()) {
            throw new IllegalArgumentException("Nobody has judged comparison " + comparison);
        }
    }

    /** By counting alone. */
    public Consensus(ComparisonId comparison, List<Judgment> judgments) {
        this(comparison, judgments, null);
    }

    /** How {@link #outcome} came about. */
    public Kind kind() {
        return adjudicated == null ? Kind.COUNTED : Kind.ADJUDICATED;
    }

    /** What researchers decided; where they did not, the majority. Decided may also be that the comparison cannot be judged. */
    public Outcome outcome() {
        return adjudicated == null ? majority() : adjudicated;
    }

    /**
     * The signed strength of {@link #outcome}: the mean of all judgments where it was counted. A decision has no strength of its
     * own, so an adjudicated preference takes the mean of the judgments that agree with it, one step where none does, and a tie 0.
     */
    public double strength() {
        if (adjudicated == null) {
            return meanStrength();
        }
        if (!adjudicated.isPreference()) {
            return 0;
        }
        return judgments.stream()
                .filter(judgment -> judgment.outcome() == adjudicated)
                .mapToInt(Judgment::strength)
                .average()
                .orElse(adjudicated == Outcome.FIRST ? -1 : 1);
    }

    /** How many chose the first response. */
    public int first() {
        return count(outcome -> outcome == Outcome.FIRST);
    }

    /** How many chose the second response. */
    public int second() {
        return count(outcome -> outcome == Outcome.SECOND);
    }

    /** How many preferred neither: both about the same, both good or both bad. */
    public int ties() {
        return count(Outcome::isTie);
    }

    /** The mean signed strength, in steps of the study's scale: negative when the first response is better. */
    public double meanStrength() {
        return judgments.stream().mapToInt(Judgment::strength).average().orElseThrow();
    }

    /** The answer more judgments give than any other; a tie where the leading answers are equally frequent. */
    public Outcome majority() {
        if (first() > Math.max(second(), ties())) {
            return Outcome.FIRST;
        }
        return second() > Math.max(first(), ties()) ? Outcome.SECOND : Outcome.TIE;
    }

    /** Whether any two judgments differ in their outcome. */
    public boolean split() {
        return Stream.of(first(), second(), ties()).filter(votes -> votes > 0).count() > 1;
    }

    /** Whether any of the judges was a program. */
    public boolean simulated() {
        return judgments.stream().anyMatch(Judgment::simulated);
    }

    Consensus with(@Nullable Outcome decided) {
        return new Consensus(comparison, judgments, decided);
    }

    private int count(Predicate<Outcome> wanted) {
        return Math.toIntExact(judgments.stream()
                .filter(judgment -> wanted.test(judgment.outcome()))
                .count());
    }
}
