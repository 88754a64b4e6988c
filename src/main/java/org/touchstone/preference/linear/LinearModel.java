package org.touchstone.preference.linear;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.torch.Artifact;

/** Trains a calibrated Bradley-Terry regression over any space, and brings a stored one back. */
public final class LinearModel {

    /** The share of the work that computing features is taken to be. */
    private static final double FEATURES = 0.5;

    /** The fewest folds by which the regularisation and the temperature are chosen. */
    private static final int FEWEST_FOLDS = 5;

    private static final String CURVE = "held-out log-loss by regularisation";

    private static final double[] STRENGTHS = {0.03, 0.1, 0.3, 1, 3, 10};

    private LinearModel() {}

    /**
     * Trains over that one of the spaces which serves held-out conversations best; each was fitted to the training pairs. The metadata is stored beside
     * what this adds.
     */
    public static Learned learn(
            List<? extends Space> spaces,
            TrainingData data,
            TrainingConfig config,
            Map<String, String> metadata,
            Progress progress) {
        Fitted best = null;
        for (int i = 0; i < spaces.size(); i++) {
            var curve = i == 0 ? CURVE : CURVE + ", mixture " + (i + 1);
            var fitted = fitted(spaces.get(i), data, config, new Hearing(curve, progress.between(i, spaces.size())));
            best = best == null || fitted.loss() < best.loss() ? fitted : best;
        }
        var chosen = Objects.requireNonNull(best);
        var described = new HashMap<>(metadata);
        described.put("regularisation", Double.toString(chosen.fit().c()));
        if (config.loss().ties() == Loss.Ties.DAVIDSON) {
            var weights = chosen.fit().weights();
            described.put("tie parameter", Double.toString(Math.exp(weights[weights.length - 1])));
        }
        return learned(chosen, data, config, described);
    }

    /** Who hears how the fits go. */
    private record Hearing(String curve, Progress progress) {}

    private record Fitted(Space space, CrossFit fit, double loss) {}

    private static Fitted fitted(Space space, TrainingData data, TrainingConfig config, Hearing hearing) {
        var roster = Roster.of(data.training());
        var rows = space.rows(roster.candidates(), done -> hearing.progress().done(FEATURES * done));
        int parts = Math.max(FEWEST_FOLDS, config.members());
        var folds = Folds.filled(data.training(), parts, config.seed());
        var problem = new Problem(data.training(), roster, rows, space.size(), folds, config.loss());
        var wanted = config.tuning().regularisation();
        var strengths = wanted == null ? STRENGTHS : new double[] {wanted};
        var fit = CrossFit.of(
                problem, strengths, hearing.curve(), hearing.progress().from(FEATURES));
        return new Fitted(space, fit, fit.loss(problem));
    }

    /** Each is trained without another fold, of which there may be fewer than were wanted; a single one with all pairs. */
    private static List<double[]> members(CrossFit fit, TrainingConfig config) {
        int members = Math.min(config.members(), fit.members().size());
        return config.members() == 1 ? List.of(fit.weights()) : fit.members().subList(0, members);
    }

    private static Learned learned(
            Fitted fitted, TrainingData data, TrainingConfig config, Map<String, String> metadata) {
        var fit = fitted.fit();
        double temperature = temperature(fitted.space(), fit, data, config.loss());
        var members = members(fit, config).stream()
                .map(member -> weights(member, temperature))
                .toList();
        var scorer = new LinearScorer(fitted.space(), weights(fit.weights(), temperature), members);
        var described = new HashMap<>(metadata);
        described.put("members", Integer.toString(members.size()));
        described.put("temperature", Double.toString(temperature));
        var heldOut = Arrays.stream(fit.heldOut()).map(d -> d / temperature).toArray();
        return new Learned(scorer, scorer.artifact(described), heldOut);
    }

    /** The scorer that an artifact holds over the space that the same artifact holds. */
    public static PreferenceScorer restore(Artifact artifact, Space space) {
        return LinearScorer.of(artifact, space);
    }

    private static double temperature(Space space, CrossFit fit, TrainingData data, Loss loss) {
        if (data.validation().isEmpty()) {
            return Temperature.fit(fit.heldOut(), data.training(), loss);
        }
        var roster = Roster.of(data.validation());
        var scores = space.rows(roster.candidates(), _ -> {}).stream()
                .mapToDouble(row -> row.dot(fit.weights()))
                .toArray();
        return Temperature.fit(roster.differences(scores), data.validation(), loss);
    }

    /** Without the tie parameter at their end; rounded to the 32 bits that are stored, so that a model scores the same before and after. */
    private static double[] weights(double[] numbers, double temperature) {
        return Arrays.stream(numbers, 0, numbers.length - 1)
                .map(number -> (float) (number / temperature))
                .toArray();
    }
}
