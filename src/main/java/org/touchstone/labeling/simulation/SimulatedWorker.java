package org.touchstone.labeling.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudySettings;

/**
 * Judges by a latent utility: the difference of the two responses' worth, plus the worker's lean to the left, plus logistic
 * noise. The sign is the choice, the size the strength. Worth is the known answer where there is one, else
 * {@link TextQuality}. The active time is the time that reading would have taken, not time that passed.
 */
final class SimulatedWorker {

    private static final double KNOWN_WORTH = 2.0;
    private static final double[] STEPS = {0.3, 0.9, 1.8};

    private final PersonId id;
    private final Habits habits;
    private final RandomGenerator chance;

    SimulatedWorker(PersonId id, Habits habits, RandomGenerator chance) {
        this.id = id;
        this.habits = habits;
        this.chance = chance;
    }

    PersonId id() {
        return id;
    }

    Verdict judge(LeasedComparison comparison, KnownWorth known, StudySettings settings) {
        double felt = worth(comparison, known, settings) + habits.leftLean() + habits.noise() * logistic();
        if (settings.ties() && Math.abs(felt) < habits.tieWidth()) {
            return new Verdict(Choice.TIE, 0, Details.NONE, readingTime(comparison));
        }
        int strength = Math.min(settings.scale().steps(), steps(Math.abs(felt)));
        return new Verdict(felt > 0 ? Choice.LEFT : Choice.RIGHT, strength, Details.NONE, readingTime(comparison));
    }

    private static double worth(LeasedComparison comparison, KnownWorth known, StudySettings settings) {
        var conversation = comparison.conversation();
        double better = switch (known) {
            case LEFT -> KNOWN_WORTH;
            case RIGHT -> -KNOWN_WORTH;
            case UNKNOWN ->
                TextQuality.of(conversation, comparison.left()) - TextQuality.of(conversation, comparison.right());
        };
        return settings.orientation() == Orientation.BETTER ? better : -better;
    }

    private static int steps(double felt) {
        int steps = 1;
        for (double step : STEPS) {
            steps += felt >= step ? 1 : 0;
        }
        return steps;
    }

    private double logistic() {
        double u = chance.nextDouble(1e-9, 1 - 1e-9);
        return Math.log(u / (1 - u));
    }

    private Duration readingTime(LeasedComparison comparison) {
        double words = (comparison.left() + " " + comparison.right()).split("\\s+").length;
        double seconds = 3 + words / habits.wordsPerSecond() * Math.exp(0.3 * chance.nextGaussian());
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
