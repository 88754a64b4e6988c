package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.quality.AgreementReport.Counts;
import org.touchstone.quality.AgreementReport.LeftOut;
import org.touchstone.support.Figure;

class AgreementFiguresTests {

    /** Example A of Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: alpha is 0.095. */
    private static Votes krippendorff() {
        return List.of("12", "22", "12", "11", "11", "12", "11", "11", "21", "11").stream()
                .reduce(new Votes(), Votes::on, (votes, _) -> votes);
    }

    @Test
    void rawAlphaIsThatOfThePublishedExample() {
        var figures = AgreementFigures.figures(krippendorff().ballots());

        assertThat(figures.nominal().raw().value()).isCloseTo(0.095, within(0.0005));
        assertThat(figures.observed().value()).isEqualTo(0.6);
        assertThat(figures.leaveOneOut().value()).isEqualTo(0.6);
    }

    @Test
    void symmetrisedAlphaTakesBothNamesOfAResponseForTheSame() {
        // 20 labels, ten of each kind under both namings, four of ten pairs disagree: 1 - 19 * 4 / 100.
        assertThat(AgreementFigures.figures(krippendorff().ballots())
                        .nominal()
                        .symmetrised()
                        .value())
                .isCloseTo(0.24, within(1e-12));
    }

    @Test
    void fewComparisonsGiveAValueButNoIntervalAndSayWhy() {
        var observed = AgreementFigures.figures(krippendorff().ballots()).observed();

        assertThat(observed.low()).isNull();
        assertThat(observed.note()).isEqualTo("too few units for an interval: 10 of at least 20");
    }

    @Test
    void intervalsSurroundTheValueAndRepeat() {
        var votes =
                new Votes().times(30, "111").times(20, "112").times(20, "221").times(10, "=12");

        var figures = AgreementFigures.figures(votes.ballots());

        assertThat(List.of(
                        figures.leaveOneOut(),
                        figures.observed(),
                        figures.decisive(),
                        figures.ordinal().symmetrised()))
                .allSatisfy(figure -> assertThat(figure.value()).isBetween(figure.low(), figure.high()));
        assertThat(AgreementFigures.figures(votes.ballots())).isEqualTo(figures);
    }

    @Test
    void decisiveAgreementLeavesTiesOut() {
        var figures = AgreementFigures.figures(new Votes().times(4, "11=").ballots());

        assertThat(figures.decisive().value()).isEqualTo(1);
        assertThat(figures.observed().value()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void ordinalAlphaSeesThatWeakDisagreementIsCloser() {
        var weak = new Votes()
                .strength(4)
                .times(20, "11")
                .times(20, "22")
                .strength(1)
                .times(10, "12");
        var strong = new Votes()
                .strength(1)
                .times(20, "11")
                .times(20, "22")
                .strength(4)
                .times(10, "12");

        assertThat(ordinal(weak)).isGreaterThan(ordinal(strong));
    }

    private static double ordinal(Votes votes) {
        var value = AgreementFigures.figures(votes.ballots())
                .ordinal()
                .symmetrised()
                .value();
        return value == null ? Double.NaN : value;
    }

    @Test
    void unanimityInOneCategoryLeavesRawAlphaUndefinedAndSaysWhy() {
        var alpha =
                AgreementFigures.figures(new Votes().times(25, "11").ballots()).nominal();

        assertThat(alpha.raw()).isEqualTo(Figure.missing("only one category is in use"));
        assertThat(alpha.symmetrised().value()).isEqualTo(1);
    }

    @Test
    void withoutSecondJudgmentsNothingIsDefinedAndItSaysWhy() {
        assertThat(AgreementFigures.figures(new Votes().times(25, "1.").ballots())
                        .leaveOneOut())
                .isEqualTo(Figure.missing("no unit has two labels"));
    }

    /** Ten units of two labels, fourteen of the one category and six of the other, four of ten pairs unlike: by hand from the formulas. */
    @Test
    void correctionsAreThoseOfThePublishedFormulas() {
        var corrected = AgreementFigures.corrected(krippendorff().ballots(), false, 1);

        double chance = 2 * 0.7 * 0.3;
        assertThat(corrected.ac1().value()).isCloseTo((0.6 - chance) / (1 - chance), within(1e-12));
        assertThat(corrected.fleiss().value()).isCloseTo((0.6 - (1 - chance)) / chance, within(1e-12));
        // On a scale of two steps nothing lies between, so that weights change nothing.
        assertThat(corrected.ac2()).isEqualTo(corrected.ac1());
    }

    @Test
    void moreCategoriesToChooseFromMakeAgreementByChanceRarer() {
        var votes = krippendorff().ballots();

        assertThat(AgreementFigures.corrected(votes, true, 1).ac1().value())
                .isGreaterThan(AgreementFigures.corrected(votes, false, 1).ac1().value());
    }

    @Test
    void fleissLeavesOutComparisonsWithAnotherNumberOfJudgments() {
        assertThat(AgreementFigures.corrected(
                                new Votes().times(6, "112").times(5, "22").ballots(), false, 1)
                        .fleiss())
                .isEqualTo(
                        AgreementFigures.corrected(new Votes().times(6, "112").ballots(), false, 1)
                                .fleiss());
    }

    @Test
    void countsTellWhatTheFiguresRestOn() {
        var votes = new Votes().on("11").on("12").on("1.").simulated().on("...22");

        assertThat(AgreementFigures.counts(votes.ballots(), new LeftOut(0, 0)))
                .isEqualTo(new Counts(4, 3, 1, 7, 4, 2, new LeftOut(0, 0)));
    }

    @Test
    void aComparisonBelongsToTheDayOfItsLatestJudgment() {
        var trend = AgreementFigures.trend(
                new Votes().times(3, "11").days(2).times(2, "12").on("1.").ballots());

        assertThat(trend)
                .extracting(day -> day.day())
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4));
        assertThat(trend).extracting(day -> day.comparisons()).containsExactly(3, 2);
        assertThat(trend).extracting(day -> day.leaveOneOut().value()).containsExactly(1.0, 0.0);
    }
}
