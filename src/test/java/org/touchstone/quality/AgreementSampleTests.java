package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.AgreementReport.LeftOut;
import org.touchstone.studies.Assignment;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;

class AgreementSampleTests {

    private static final double RIGHT = 0.75;

    private static StudySettings settings(int overlap, int most) {
        var usual = Rules.usual().assignment();
        var rules = Rules.usual()
                .with(new Assignment(most, usual.caps(), usual.goldRate(), usual.repeatRate(), usual.repeatGap()));
        return new StudySettings(
                "Trial", "Which is better?", Orientation.BETTER, Scale.GRADED_8, overlap, "", false, rules);
    }

    /** Three votes on each comparison, each right with the same chance, and one more, up to five, while they differ. */
    private static Votes askedFurtherWhereTheyDiffer(int comparisons) {
        var random = new Random(4);
        var votes = new Votes();
        for (int i = 0; i < comparisons; i++) {
            var said = new StringBuilder();
            while (said.length() < 3
                    || (said.length() < 5 && said.chars().distinct().count() > 1)) {
                said.append(random.nextDouble() < RIGHT ? '1' : '2');
            }
            votes.on(said.toString());
        }
        return votes;
    }

    private static Ballots counted(Votes votes, AgreementSample sample) {
        var box = new BallotBox();
        votes.judgments().stream().filter(sample::takes).forEach(box::add);
        return box.ballots();
    }

    @Test
    void furtherJudgmentsWherePeopleDifferDoNotFalsifyAgreement() {
        var votes = askedFurtherWhereTheyDiffer(4_000);
        var sample = new AgreementSample(Set.of(), settings(3, 5));

        var figures = AgreementFigures.figures(counted(votes, sample));

        // Two judges who are right independently agree with the chance of both right or both wrong.
        double truth = RIGHT * RIGHT + (1 - RIGHT) * (1 - RIGHT);
        assertThat(figures.observed().value()).isCloseTo(truth, within(0.02));
        assertThat(figures.leaveOneOut().value()).isCloseTo(truth, within(0.02));
        assertThat(AgreementFigures.figures(votes.ballots()).observed().value()).isGreaterThan(truth + 0.06);
        assertThat(sample.leftOut()).isEqualTo(new LeftOut(0, votes.judgments().size() - 3 * 4_000));
    }

    @Test
    void everyJudgmentCountsWhereAllComparisonsGetTheSameNumber() {
        var votes = askedFurtherWhereTheyDiffer(50);
        var sample = new AgreementSample(Set.of(), settings(3, 0));

        assertThat(votes.judgments()).allMatch(sample::takes);
        assertThat(sample.leftOut()).isEqualTo(new LeftOut(0, 0));
    }

    @Test
    void knownAnswersSayNothingOfAgreement() {
        var votes = new Votes().on("111").on("12").on("22");
        var golds = Set.<ComparisonId>of(Votes.comparison(0));
        var sample = new AgreementSample(golds, settings(1, 0));

        var ballots = counted(votes, sample);

        assertThat(ballots.comparisons()).containsExactlyInAnyOrder(Votes.comparison(1), Votes.comparison(2));
        assertThat(sample.leftOut()).isEqualTo(new LeftOut(3, 0));
    }

    @Test
    void anotherRuleIsNamedOtherwise() {
        assertThat(new AgreementSample(Set.of(), settings(3, 5)).named())
                .isEqualTo(new AgreementSample(Set.of(), settings(3, 4)).named())
                .isNotEqualTo(new AgreementSample(Set.of(), settings(3, 0)).named())
                .isNotEqualTo(new AgreementSample(Set.of(Votes.comparison(0)), settings(3, 5)).named());
    }

    /** Three votes of which a tenth are ties: who prefers a response agrees with the other two as if there were none. */
    @Test
    void theCeilingOfAModelKnowsNoTies() {
        var random = new Random(5);
        var votes = new Votes();
        for (int i = 0; i < 4_000; i++) {
            var said = new StringBuilder();
            while (said.length() < 3) {
                said.append(random.nextDouble() < 0.2 ? '=' : random.nextDouble() < RIGHT ? '1' : '2');
            }
            votes.on(said.toString());
        }

        var figures = AgreementFigures.figures(votes.ballots());

        assertThat(figures.decisiveLeaveOneOut().value()).isCloseTo(0.625, within(0.02));
        assertThat(figures.leaveOneOut().value()).isLessThan(0.5);
    }
}
