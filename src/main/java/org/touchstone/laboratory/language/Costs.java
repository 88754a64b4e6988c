package org.touchstone.laboratory.language;

import java.util.Arrays;
import org.touchstone.statistics.Logistic;

/** The costs that the papers train with. */
public final class Costs {

    private Costs() {}

    /**
     * The mean negative log-probability of tokens.
     *
     * @param weights how much the guess behind each token counts, by sequence; 0 leaves it out, such as those of a prompt
     */
    public static Cost likelihood(float[][] weights) {
        double total = total(weights);
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < weights.length; row++) {
                for (int i = 0; i < weights[row].length - 1; i++) {
                    cost -= weights[row][i] * said.logProbabilities()[row][i] / total;
                    slopes.logProbabilities()[row][i] -= (float) (weights[row][i] / total);
                }
            }
            return cost;
        };
    }

    /** The mean divergence from the teacher, weighted likewise. */
    public static Cost distillation(float[][] weights) {
        double total = total(weights);
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < weights.length; row++) {
                for (int i = 0; i < weights[row].length - 1; i++) {
                    cost += weights[row][i] * said.divergences()[row][i] / total;
                    slopes.divergences()[row][i] += (float) (weights[row][i] / total);
                }
            }
            return cost;
        };
    }

    private static double total(float[][] weights) {
        double total = 0;
        for (var row : weights) {
            for (int i = 0; i < row.length - 1; i++) {
                total += row[i];
            }
        }
        return total == 0 ? 1 : total;
    }

    /** The mean of log(1 + exp(score of the worse - score of the better)), scores at the last tokens (Askell et al. 2021). */
    public static Cost ranked(int[] better, int[] worse) {
        return (said, slopes) -> {
            double cost = 0;
            for (int pair = 0; pair < better.length; pair++) {
                double behind = last(said.scores()[worse[pair]]) - last(said.scores()[better[pair]]);
                cost += Logistic.softplus(behind) / better.length;
                double slope = Logistic.of(behind) / better.length;
                addLast(slopes.scores()[worse[pair]], slope);
                addLast(slopes.scores()[better[pair]], -slope);
            }
            return cost;
        };
    }

    /** The mean log-loss of telling good sequences from bad ones by the score at the last token. */
    public static Cost binary(boolean[] good) {
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < good.length; row++) {
                double sign = good[row] ? -1 : 1;
                double wrong = sign * last(said.scores()[row]);
                cost += Logistic.softplus(wrong) / good.length;
                addLast(slopes.scores()[row], sign * Logistic.of(wrong) / good.length);
            }
            return cost;
        };
    }

    /** The mean log-loss of guessing by the score at the last token how large a share of something is good. */
    public static Cost shares(double[] good) {
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < good.length; row++) {
                double score = last(said.scores()[row]);
                cost += (good[row] * Logistic.softplus(-score) + (1 - good[row]) * Logistic.softplus(score))
                        / good.length;
                addLast(slopes.scores()[row], (Logistic.of(score) - good[row]) / good.length);
            }
            return cost;
        };
    }

    /** The mean squared distance of scores from what they should be at the places that count. */
    public static Cost values(float[][] wanted, float[][] weights) {
        double total =
                Math.max(1e-9, Arrays.stream(weights).mapToDouble(Costs::sum).sum());
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < weights.length; row++) {
                for (int i = 0; i < weights[row].length; i++) {
                    double off = said.scores()[row][i] - wanted[row][i];
                    cost += weights[row][i] * off * off / total;
                    slopes.scores()[row][i] += (float) (2 * weights[row][i] * off / total);
                }
            }
            return cost;
        };
    }

    private static double sum(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += value;
        }
        return sum;
    }

    /**
     * The clipped objective of proximal policy optimisation (Schulman et al. 2017), made a cost.
     *
     * @param before the log-probabilities when the tokens were sampled
     * @param advantages of the token that follows; 0 leaves it out
     * @param clip how far from 1 the ratio of probabilities may move to advantage
     */
    public static Cost clipped(float[][] before, float[][] advantages, double clip) {
        int count = 0;
        for (var row : advantages) {
            for (float advantage : row) {
                count += advantage == 0 ? 0 : 1;
            }
        }
        int total = Math.max(1, count);
        return (said, slopes) -> {
            double cost = 0;
            for (int row = 0; row < advantages.length; row++) {
                for (int i = 0; i < advantages[row].length - 1; i++) {
                    double gain = advantages[row][i];
                    double ratio = Math.exp((double) said.logProbabilities()[row][i] - before[row][i]);
                    double held = Math.clamp(ratio, 1 - clip, 1 + clip);
                    boolean free = ratio * gain <= held * gain;
                    cost -= (free ? ratio : held) * gain / total;
                    slopes.logProbabilities()[row][i] -= (float) (free ? ratio * gain / total : 0);
                }
            }
            return cost;
        };
    }

    private static double last(float[] row) {
        return row[row.length - 1];
    }

    private static void addLast(float[] row, double slope) {
        row[row.length - 1] += (float) slope;
    }
}
