package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.djl.LanguageTraining;
import org.touchstone.laboratory.djl.LanguageTraining.Stride;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Said;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Precision;

/**
 * Proximal policy optimisation (Schulman et al. 2017) of a language model, as Bai et al. (2022, section 4.1) do it: a response earns its reward at its
 * end less a multiple of its divergence from the model at the beginning, without discount; the model's own head for scores learns what is to be expected.
 */
public final class PolicyOptimisation implements AutoCloseable {

    private static final double CLIP = 0.2;
    private static final double VALUE = 0.5;
    private static final int PASSES = 2;

    private final Plan plan;
    private final LanguageTraining training;
    private final LanguageReader origin;
    private final SplittableRandom random;

    public PolicyOptimisation(LanguageModel start, Plan plan, long seed) {
        this.plan = plan;
        this.training = new LanguageTraining(TrainingState.of(start), Precision.ofThisProcessor());
        this.origin = new LanguageReader(start);
        this.random = new SplittableRandom(seed);
    }

    /**
     * How it is done.
     *
     * @param rate of every step
     * @param penalty what a nat of divergence costs in units of reward
     * @param responses how many are written for a step
     * @param longest the most tokens of a response
     */
    public record Plan(double rate, double penalty, int responses, int longest) {}

    /** What responses earn. */
    @FunctionalInterface
    public interface Reward {
        /** For each response, by all of its tokens. */
        double[] of(List<int[]> responses);
    }

    /** One step on prompts drawn among these. */
    public void step(List<int[]> prompts, Reward reward) {
        var drawn = new ArrayList<int[]>();
        for (int i = 0; i < plan.responses(); i++) {
            drawn.add(prompts.get(random.nextInt(prompts.size())));
        }
        List<Rollout> rollouts;
        Said before;
        try (var policy = new LanguageReader(training.model())) {
            rollouts = Rollout.of(policy, drawn, new Sampling(plan.longest(), 1, 1, random.nextLong()));
            before = policy.read(Rollout.tokens(rollouts));
        }
        var tokens = Rollout.tokens(rollouts);
        var earned = earned(rollouts, before, reward.of(tokens));
        learn(tokens, before, new Earnings(rollouts, before, earned));
    }

    private double[] earned(List<Rollout> rollouts, Said before, double[] rewards) {
        var first = origin.read(Rollout.tokens(rollouts));
        var earned = new double[rewards.length];
        for (int i = 0; i < earned.length; i++) {
            earned[i] = rewards[i] - plan.penalty() * rollouts.get(i).apart(before, first, i);
        }
        return earned;
    }

    private void learn(List<int[]> tokens, Said before, Earnings earnings) {
        var cost = Costs.clipped(before.logProbabilities(), earnings.advantages(), CLIP)
                .plus(Costs.values(earnings.values(), earnings.weights()).times(VALUE));
        for (int pass = 0; pass < PASSES; pass++) {
            training.step(tokens, cost, new Stride(plan.rate(), 0));
        }
    }

    /** The policy as it is now. */
    public LanguageModel model() {
        return training.model();
    }

    @Override
    public void close() {
        origin.close();
        training.close();
    }

    /** What is to be learned from responses and what they earned. */
    private static final class Earnings {

        private final List<Rollout> rollouts;
        private final double[] earned;
        private final float[][] expected;

        Earnings(List<Rollout> rollouts, Said before, double[] earned) {
            this.rollouts = rollouts;
            this.earned = earned;
            this.expected = before.scores();
        }

        /** By how much more each action earned than was expected before it, in standard deviations of all actions. */
        float[][] advantages() {
            var all = new ArrayList<Double>();
            var raw = plane((row, i) -> {
                double more = earned[row] - expected[row][i];
                all.add(more);
                return more;
            });
            double mean = all.stream().mapToDouble(one -> one).average().orElse(0);
            double deviation = Math.sqrt(all.stream()
                    .mapToDouble(one -> (one - mean) * (one - mean))
                    .average()
                    .orElse(0));
            return plane((row, i) -> (raw[row][i] - mean) / Math.max(1e-6, deviation));
        }

        float[][] values() {
            return plane((row, i) -> earned[row]);
        }

        float[][] weights() {
            return plane((row, i) -> 1);
        }

        private float[][] plane(Cellwise number) {
            var plane = new float[rollouts.size()][];
            for (int row = 0; row < plane.length; row++) {
                plane[row] = new float[expected[row].length];
                for (int i = 0; i < plane[row].length; i++) {
                    plane[row][i] = rollouts.get(row).acts(i) ? (float) number.at(row, i) : 0;
                }
            }
            return plane;
        }
    }

    @FunctionalInterface
    private interface Cellwise {
        double at(int row, int place);
    }
}
