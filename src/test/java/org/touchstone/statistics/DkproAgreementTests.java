package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with DKPro Statistics, which was written by others. */
class DkproAgreementTests {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @MethodSource("tablesWithMissingLabels")
    void nominalAlphaIsTheSame(Integer[][] table) {
        assertThat(KrippendorffAlpha.nominal(Tables.ragged(table)))
                .isEqualTo(alpha(table, new NominalDistanceFunction()), within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("tablesWithMissingLabels")
    void intervalAlphaIsTheSame(Integer[][] table) {
        assertThat(KrippendorffAlpha.interval(Tables.ragged(table)))
                .isEqualTo(alpha(table, new IntervalDistanceFunction()), within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("tablesWithMissingLabels")
    void ordinalAlphaIsTheSame(Integer[][] table) {
        assertThat(KrippendorffAlpha.ordinal(Tables.ragged(table)))
                .isEqualTo(alpha(table, new OrdinalDistanceFunction()), within(ROUNDING));
    }

    /** Doubling the table by its mirror image doubles n as well, which the average over both namings does not. */
    @ParameterizedTest
    @MethodSource("tablesWithMissingLabels")
    void symmetrisedAlphaIsThatOfTheTableAndItsMirrorImageButForTheSampleSize(Integer[][] table) {
        var units = Tables.ragged(table);
        long n = Arrays.stream(units)
                .filter(unit -> unit.length > 1)
                .mapToInt(unit -> unit.length)
                .sum();
        double both = alpha(withMirrorImage(table), new OrdinalDistanceFunction());

        double symmetrised = KrippendorffAlpha.symmetrised(units, KrippendorffAlpha.Metric.ORDINAL, code -> 6 - code)
                .value();

        assertThat((1 - symmetrised) * (2 * n - 1) / (2.0 * (n - 1))).isEqualTo(1 - both, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("completeTables")
    void fleissKappaAndObservedAgreementAreTheSame(Integer[][] table) {
        var units = Tables.ragged(table);

        assertThat(FleissKappa.of(units))
                .isEqualTo(new FleissKappaAgreement(study(table)).calculateAgreement(), within(ROUNDING));
        assertThat(ObservedAgreement.of(units))
                .isEqualTo(new PercentageAgreement(study(table)).calculateAgreement(), within(ROUNDING));
        assertThat(ObservedAgreement.perVote(units).value()).isEqualTo(ObservedAgreement.of(units), within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("completeTables")
    void cohenKappaAndScottPiAreTheSame(Integer[][] table) {
        var pair = Arrays.stream(table).map(unit -> Arrays.copyOf(unit, 2)).toArray(Integer[][]::new);

        assertThat(CohenKappa.of(rater(pair, 0), rater(pair, 1)))
                .isEqualTo(new CohenKappaAgreement(study(pair)).calculateAgreement(), within(ROUNDING));
        assertThat(ScottPi.of(rater(pair, 0), rater(pair, 1)))
                .isEqualTo(new ScottPiAgreement(study(pair)).calculateAgreement(), within(ROUNDING));
    }

    static Stream<Integer[][]> tablesWithMissingLabels() {
        var random = new SplittableRandom(20261121);
        return Stream.generate(() ->
                        Tables.random(random, 3 + random.nextInt(60), 2 + random.nextInt(6), 2 + random.nextInt(4)))
                .filter(table -> !Double.isNaN(KrippendorffAlpha.nominal(Tables.ragged(table))))
                .limit(1000);
    }

    static Stream<Integer[][]> completeTables() {
        var random = new SplittableRandom(1971);
        return Stream.generate(() -> Tables.random(random, 120, 2 + random.nextInt(6), 2 + random.nextInt(4)))
                .map(DkproAgreementTests::complete)
                .limit(1000);
    }

    private static Integer[][] complete(Integer[][] table) {
        return Arrays.stream(table)
                .map(unit -> Arrays.stream(unit)
                        .map(label -> label == null ? 1 : label)
                        .toArray(Integer[]::new))
                .toArray(Integer[][]::new);
    }

    private static Integer[][] withMirrorImage(Integer[][] table) {
        var mirrored = Arrays.stream(table)
                .map(unit -> Arrays.stream(unit)
                        .map(label -> label == null ? null : 6 - label)
                        .toArray(Integer[]::new));
        return Stream.concat(Arrays.stream(table), mirrored).toArray(Integer[][]::new);
    }

    private static int[] rater(Integer[][] table, int rater) {
        return IntStream.range(0, table.length).map(unit -> table[unit][rater]).toArray();
    }

    private static double alpha(Integer[][] table, IDistanceFunction distance) {
        return new KrippendorffAlphaAgreement(study(table), distance).calculateAgreement();
    }

    private static CodingAnnotationStudy study(Integer[][] table) {
        var study = new CodingAnnotationStudy(table[0].length);
        Arrays.stream(table).forEach(study::addItemAsArray);
        return study;
    }
}
