package org.touchstone.preference.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.Search;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.Tuning;
import org.touchstone.torch.Artifact;

class SettingSearchTests {

    private static final TrainingData DATA = new TrainingData(PlantedPairs.of(4, 1), List.of());

    /** Its held-out differences are right by as much as its regularisation, and its model says which that was. */
    private static final class Echo implements Learner {

        private final List<TrainingConfig> asked = new ArrayList<>();

        @Override
        public Family family() {
            return Family.LEXICAL;
        }

        @Override
        public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
            asked.add(config);
            progress.done(1);
            var c = config.tuning().regularisation();
            double strength = c == null ? 0 : c;
            var heldOut = data.training().stream()
                    .mapToDouble(pair -> strength * (2 * pair.label() - 1))
                    .toArray();
            var artifact = new Artifact(Map.of("family", "lexical"), List.of());
            return new Learned(constant(strength), artifact, heldOut);
        }

        private static PreferenceScorer constant(double score) {
            return new PreferenceScorer() {
                @Override
                public double[] score(List<Candidate> candidates) {
                    return candidates.stream().mapToDouble(_ -> score).toArray();
                }

                @Override
                public double[][] scoreByMember(List<Candidate> candidates) {
                    return new double[][] {score(candidates)};
                }
            };
        }

        @Override
        public PreferenceScorer restore(Artifact artifact) {
            throw new UnsupportedOperationException();
        }
    }

    private static TrainingConfig config(Tuning tuning, int trials) {
        return new TrainingConfig(Family.LEXICAL, 3, 5, 60, Loss.USUAL, tuning, new Search(trials), null);
    }

    @Test
    void keepsTheModelOfTheTrialThatServesHeldOutPairsBestAndNamesThemAll() {
        var echo = new Echo();
        var curve = new ArrayList<Double>();
        var learned = SettingSearch.learn(echo, DATA, config(Tuning.USUAL, 6), new Progress() {
            @Override
            public void metric(String series, int step, double value) {
                curve.add(value);
            }

            @Override
            public void done(double share) {}
        });
        var tried = echo.asked.stream()
                .map(config -> config.tuning().regularisation())
                .toList();
        assertThat(tried.getFirst()).isNull();
        assertThat(tried.subList(1, 6)).doesNotContainNull().doesNotHaveDuplicates();
        double strongest = tried.stream().skip(1).mapToDouble(c -> c).max().orElseThrow();
        assertThat(learned.scorer().score(List.of(DATA.training().getFirst().first())))
                .containsExactly(strongest);
        assertThat(learned.artifact().metadata()).containsKeys("trial 01", "trial 06", "family");
        assertThat(learned.artifact().setting("chosen trial"))
                .isEqualTo(Integer.toString(tried.indexOf(strongest) + 1));
        assertThat(curve).hasSize(6).contains(Math.log1p(Math.exp(-strongest)));
    }

    @Test
    void leavesAloneWhatWasSetByHandAndDrawsTheSameAgain() {
        var byHand = new Tuning(0.7, null, null, null, null, null, null);
        var echo = new Echo();
        SettingSearch.learn(echo, DATA, config(byHand, 4), Progress.silent());
        assertThat(echo.asked)
                .hasSize(4)
                .allMatch(config -> Double.valueOf(0.7).equals(config.tuning().regularisation()));
        var first = Trials.of(config(Tuning.USUAL, 9), 9);
        assertThat(Trials.of(config(Tuning.USUAL, 9), 9)).isEqualTo(first);
    }
}
