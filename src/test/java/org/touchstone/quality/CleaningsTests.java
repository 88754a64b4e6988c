package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Side;
import org.touchstone.quality.Cleaning.Rule;

class CleaningsTests {

    private static List<Cleaning> of(Votes votes) {
        var ballots = votes.ballots();
        return Cleanings.of(
                ballots,
                WorkerFigures.of(ballots),
                AgreementFigures.figures(ballots).leaveOneOut());
    }

    /** The fourth of four contradicts the others on forty comparisons and looks at no side. */
    private static Votes contrary() {
        return new Votes()
                .first(Side.LEFT)
                .times(10, "1112")
                .times(10, "2221")
                .first(Side.RIGHT)
                .times(10, "1112")
                .times(10, "2221");
    }

    @Test
    void whoDissentsIsLeftOutAndAgreementRises() {
        var cleanings = of(contrary());

        assertThat(cleanings).extracting(Cleaning::rule).containsExactly(Rule.NOBODY, Rule.DISSENTING);
        assertThat(cleanings).extracting(Cleaning::without).containsExactly(0, 1);
        assertThat(cleanings).extracting(Cleaning::judgments).containsExactly(160, 120);
        assertThat(cleanings)
                .extracting(cleaning -> cleaning.leaveOneOut().value())
                .containsExactly(0.75, 1.0);
    }

    @Test
    void whoAlwaysPressesLeftIsLeftOut() {
        var votes = new Votes()
                .first(Side.LEFT)
                .times(15, "11212")
                .first(Side.RIGHT)
                .times(15, "21212");

        assertThat(of(votes))
                .filteredOn(cleaning -> cleaning.rule() == Rule.LEANING)
                .extracting(Cleaning::without)
                .containsExactly(1);
    }

    @Test
    void bothAreLeftOutTogetherWhereThereAreBoth() {
        var votes = new Votes()
                .first(Side.LEFT)
                .times(10, "111121")
                .times(10, "222211")
                .first(Side.RIGHT)
                .times(10, "111122")
                .times(10, "222212");

        assertThat(of(votes))
                .extracting(Cleaning::rule, Cleaning::without)
                .contains(tuple(Rule.LEANING, 1), tuple(Rule.LEANING_OR_DISSENTING, 2));
    }

    @Test
    void programsAreLeftOutOnlyIfPeopleRemain() {
        assertThat(of(new Votes().times(3, "11").simulated().times(3, "..12")))
                .filteredOn(cleaning -> cleaning.rule() == Rule.SIMULATED)
                .singleElement()
                .satisfies(cleaning -> assertThat(cleaning.judgments()).isEqualTo(6));
        assertThat(of(new Votes().simulated().times(3, "11")))
                .extracting(Cleaning::rule)
                .containsExactly(Rule.NOBODY);
    }
}
