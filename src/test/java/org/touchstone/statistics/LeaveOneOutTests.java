package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LeaveOneOutTests {

    @Test
    void holdsEachLabelAgainstTheMajorityOfTheOthers() {
        assertThat(LeaveOneOut.of(new int[][] {{1, 1, 1, 2}})).isEqualTo(0.75);
    }

    @Test
    void countsHalfWhenTheOthersAreDividedBetweenThisLabelAndAnother() {
        assertThat(LeaveOneOut.of(new int[][] {{1, 1, 2}})).isEqualTo((0.5 + 0.5 + 0) / 3, within(1e-12));
    }

    @Test
    void countsNothingWhenTheOthersAreDividedWithoutThisLabel() {
        assertThat(LeaveOneOut.of(new int[][] {{1, 2, 3}})).isZero();
    }

    @Test
    void isPairAgreementWithTwoLabelsPerUnit() {
        int[][] units = {{1, 1}, {1, 2}, {2, 2}, {3, 3}};

        assertThat(LeaveOneOut.of(units)).isEqualTo(ObservedAgreement.of(units));
    }

    @Test
    void isUndefinedWhenNoUnitHasTwoLabels() {
        assertThat(LeaveOneOut.of(new int[][] {{1}, {2}})).isNaN();
    }

    @RepeatedTest(50)
    void equalsComparingLabelByLabel(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        int[][] units = Arrays.stream(Tables.ragged(Tables.random(random, 40, 6, 3)))
                .filter(unit -> unit.length > 1)
                .toArray(int[][]::new);

        double labelByLabel = Arrays.stream(units)
                .flatMap(unit -> IntStream.range(0, unit.length).mapToObj(own -> creditOf(unit, own)))
                .mapToDouble(credit -> credit)
                .average()
                .orElseThrow();

        assertThat(LeaveOneOut.of(units)).isEqualTo(labelByLabel, within(1e-12));
    }

    private static double creditOf(int[] unit, int own) {
        var others = IntStream.range(0, unit.length)
                .filter(i -> i != own)
                .map(i -> unit[i])
                .toArray();
        var leaders = Majority.of(others).leaders();
        return leaders.contains(unit[own]) ? 1.0 / leaders.size() : 0;
    }
}
