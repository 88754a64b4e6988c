package org.touchstone.quality;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/**
 * What the standing judgments of one comparison amount to, by counting: every judgment weighs the same.
 *
 * @param judgments at least one, oldest first
 */
public record Consensus(ComparisonId comparison, List<Judgment> judgments) {

    public Consensus {
        judgments = List.copyOf(judgments);
        if (judgments.isEmpty()) {
            throw new IllegalArgumentException("Nobody has judged comparison " + comparison);
        }
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

    private int count(Predicate<Outcome> wanted) {
        return Math.toIntExact(judgments.stream()
                .filter(judgment -> wanted.test(judgment.outcome()))
                .count());
    }
}
