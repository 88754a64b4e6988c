package org.touchstone.laboratory.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.lessons.PolicyOptimisation;
import org.touchstone.laboratory.lessons.PolicyOptimisation.Plan;
import org.touchstone.laboratory.lessons.Rollout;
import org.touchstone.laboratory.lessons.Size;

/** Optimises the model against the first preference model and looks, a dozen times on the way, what both think of it. */
record Optimised(Trial trial, Bench bench, int seed) {

    private static final double BEFORE = 0.4;
    private static final int LOOKS = 12;

    Measures measured() {
        int steps = bench.settings().whole("steps");
        var looks = new ArrayList<Look>();
        try (var trained = new Judge(trial.trained());
                var held = new Judge(trial.held());
                var origin = new LanguageReader(trial.start());
                var policy = new PolicyOptimisation(trial.start(), plan(), seed)) {
            var first = Rollout.tokens(written(trial.start()));
            trained.settle(first);
            held.settle(first);
            var looking = new Looking(origin, trained, held);
            for (int step = 0; step < steps; step++) {
                bench.done(BEFORE + (1 - BEFORE) * step / steps);
                if (step * LOOKS / steps > (step - 1) * LOOKS / steps || step == 0) {
                    looks.add(look(policy.model(), step, looking));
                }
                policy.step(trial.prompts(), trained::of);
            }
            looks.add(look(policy.model(), steps, looking));
        }
        return measures(looks);
    }

    private Plan plan() {
        var settings = bench.settings();
        return new Plan(
                settings.decimal("rate") * Size.of(settings.text("size")).rate(),
                settings.decimal("penalty"),
                settings.whole("responses"),
                settings.whole("longest"));
    }

    private record Looking(LanguageReader origin, Judge trained, Judge held) {}

    private record Look(int step, double kl, double trained, double held, double length) {}

    private Look look(LanguageModel model, int step, Looking by) {
        var rollouts = written(model);
        var tokens = Rollout.tokens(rollouts);
        try (var reader = new LanguageReader(model)) {
            var policy = reader.read(tokens);
            var origin = by.origin().read(tokens);
            double kl = IntStream.range(0, tokens.size())
                    .mapToDouble(i -> rollouts.get(i).apart(policy, origin, i))
                    .average()
                    .orElse(0);
            double length =
                    rollouts.stream().mapToInt(Rollout::actions).average().orElse(0);
            return new Look(
                    step,
                    Math.max(0, kl),
                    by.trained().average(tokens),
                    by.held().average(tokens),
                    length);
        }
    }

    private List<Rollout> written(LanguageModel model) {
        try (var writer = new LanguageReader(model)) {
            return Rollout.of(
                    writer, trial.asked(), new Sampling(bench.settings().whole("longest"), 1, 1, 7_919L * seed));
        }
    }

    private static Measures measures(List<Look> looks) {
        return new Measures(Map.of())
                .and("step", looks.stream().mapToDouble(Look::step).toArray())
                .and("kl", looks.stream().mapToDouble(Look::kl).toArray())
                .and("trained", looks.stream().mapToDouble(Look::trained).toArray())
                .and("held", looks.stream().mapToDouble(Look::held).toArray())
                .and("length", looks.stream().mapToDouble(Look::length).toArray());
    }
}
