package org.touchstone.labeling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

class SimulatedWorkerTests {

    private static final int MANY = 2_000;

    @Test
    void findsKnownAnswersNearlyAlwaysWhenSkilledAndOftenWhenNot() {
        assertThat(shareOfLeft(0.9, KnownWorth.LEFT, Orientation.BETTER)).isGreaterThan(0.97);
        assertThat(shareOfLeft(0.2, KnownWorth.LEFT, Orientation.BETTER)).isBetween(0.6, 0.9);
    }

    @Test
    void choosesTheWorseOneWhereTheStudyAsksForIt() {
        assertThat(shareOfLeft(0.9, KnownWorth.LEFT, Orientation.WORSE)).isLessThan(0.03);
    }

    @Test
    void leansOnlyAsTheThirdOfACrowd() {
        assertThat(Habits.of(2, 0.8, new SplittableRandom(1)).leftLean()).isGreaterThan(0.5);
        assertThat(Habits.of(0, 0.8, new SplittableRandom(1)).leftLean()).isBetween(-0.3, 0.3);
    }

    @Test
    void judgesTheSameWithTheSameSeed() {
        assertThat(verdicts(7).map(Verdict::strength).toList())
                .isEqualTo(verdicts(7).map(Verdict::strength).toList())
                .isNotEqualTo(verdicts(8).map(Verdict::strength).toList());
    }

    @Test
    void staysOnTheScaleOfTheStudy() {
        var worker = worker(0.5, 3);
        var binary = settings(Orientation.BETTER, Scale.BINARY, true);
        assertThat(Stream.generate(() -> worker.judge(comparison(), KnownWorth.UNKNOWN, binary))
                        .limit(MANY))
                .allMatch(verdict -> verdict.strength() == (verdict.choice() == Choice.TIE ? 0 : 1))
                .anyMatch(verdict -> verdict.choice() == Choice.TIE);
    }

    @Test
    void likesHonestyAndDislikesOverclaims() {
        var asked = comparison().conversation();
        assertThat(TextQuality.of(asked, "I don't know that; it depends on the town."))
                .isGreaterThan(TextQuality.of(asked, "It is definitely the best one, everybody knows!"));
    }

    @Test
    void refusesACrowdThatCannotBe() {
        assertThatExceptionOfType(InvalidSimulation.class).isThrownBy(() -> new SimulationRequest(0, null, 0.5, 1));
        assertThatExceptionOfType(InvalidSimulation.class).isThrownBy(() -> new SimulationRequest(1, 0, 0.5, 1));
        assertThatExceptionOfType(InvalidSimulation.class)
                .isThrownBy(() -> new SimulationRequest(1, null, Double.NaN, 1));
    }

    private static double shareOfLeft(double skill, KnownWorth known, Orientation orientation) {
        var worker = worker(skill, 11);
        var settings = settings(orientation, Scale.GRADED_8, false);
        long left = Stream.generate(() -> worker.judge(comparison(), known, settings))
                .limit(MANY)
                .filter(verdict -> verdict.choice() == Choice.LEFT)
                .count();
        return (double) left / MANY;
    }

    private static Stream<Verdict> verdicts(long seed) {
        var worker = worker(0.6, seed);
        var settings = settings(Orientation.BETTER, Scale.GRADED_8, false);
        return Stream.generate(() -> worker.judge(comparison(), KnownWorth.UNKNOWN, settings))
                .limit(50);
    }

    private static SimulatedWorker worker(double skill, long seed) {
        var chance = new SplittableRandom(seed);
        return new SimulatedWorker(PersonId.random(), Habits.of(0, skill, chance), chance);
    }

    private static LeasedComparison comparison() {
        var conversation = new Conversation(List.of(new Turn(Speaker.USER, "Which museum should we visit?")));
        return new LeasedComparison(
                LeaseId.random(),
                StudyId.random(),
                Instant.EPOCH,
                conversation,
                List.of("The large museum.", "The small one."));
    }

    private static StudySettings settings(Orientation orientation, Scale scale, boolean ties) {
        return new StudySettings("Sample", "Which?", orientation, scale, 3, "", false, Rules.usual()).withTies(ties);
    }
}
