package org.touchstone.laboratory.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.lessons.PolicyOptimisation.Plan;
import org.touchstone.torch.Torch;

class PolicyOptimisationTests {

    private static final int[] PROMPT = {Bytes.BEGIN, 'q'};

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    /**
     * A bandit with two arms, of which one pays 1 and each of which the model pulls half of the time at first. Where divergence costs as much as is paid,
     * the best policy pulls arms in proportion to what it did at first times e to the payment: e / (e + 1).
     */
    @Test
    void findsTheBestPolicyUnderAPenaltyOfDivergence() {
        var start = even();
        assertThat(chance(start)).isCloseTo(0.5, within(0.03));
        assertThat(chance(optimised(start, 1))).isCloseTo(Math.E / (Math.E + 1), within(0.06));
    }

    @Test
    void pullsTheArmThatPaysWhereDivergenceIsFree() {
        assertThat(chance(optimised(even(), 0))).isGreaterThan(0.9);
    }

    @Test
    void doesTheSameForASeed() {
        assertThat(chance(optimised(even(), 1))).isEqualTo(chance(optimised(even(), 1)));
    }

    private static LanguageModel even() {
        var texts = List.of(new int[] {Bytes.BEGIN, 'q', 'x'}, new int[] {Bytes.BEGIN, 'q', 'y'});
        var cost = Costs.likelihood(new float[][] {{1, 1, 0}, {1, 1, 0}});
        return new Course(0.01, 80)
                .take(
                        LanguageModel.first(new Shape(1, 32, 2, 16), 1),
                        (training, _, stride) -> training.step(texts, cost, stride),
                        _ -> {});
    }

    private static LanguageModel optimised(LanguageModel start, double penalty) {
        try (var policy = new PolicyOptimisation(start, new Plan(0.001, penalty, 64, 1), 3)) {
            for (int step = 0; step < 100; step++) {
                policy.step(
                        List.of(PROMPT),
                        responses -> responses.stream()
                                .mapToDouble(response -> response[PROMPT.length] == 'x' ? 1 : 0)
                                .toArray());
            }
            return policy.model();
        }
    }

    private static double chance(LanguageModel model) {
        try (var reader = new LanguageReader(model)) {
            return Math.exp(reader.guesses(PROMPT)[1]['x']);
        }
    }
}
