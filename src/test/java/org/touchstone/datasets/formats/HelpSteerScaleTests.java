package org.touchstone.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.studies.Scale;

class HelpSteerScaleTests {

    @Test
    void eachScaleIsStretchedToThreeSteps() {
        assertThat(votes(Scale.SEVEN, 1, 2, 3)).containsExactly(1, 2, 3);
        assertThat(votes(Scale.GRADED_8, 1, 2, 3, 4)).containsExactly(1, 2, 2, 3);
        assertThat(votes(Scale.RANKING, 1, 3, 8)).containsExactly(1, 3, 3);
        assertThat(votes(Scale.BINARY, 1)).containsExactly(2);
        assertThat(votes(null, 1)).containsExactly(2);
    }

    @Test
    void theLabelGivesTheSignAlsoWhereStrongVotesStandAgainstIt() {
        var scale = new HelpSteerScale(Scale.SEVEN);
        var pair = Samples.whole().pair();
        assertThat(scale.of(pair)).isEqualTo(2);
        assertThat(scale.of(new PreferencePair(pair.conversation(), "a", "b", 0.75, 1.5, 3)))
                .isEqualTo(-1);
    }

    private static IntStream votes(@Nullable Scale scale, int... steps) {
        return IntStream.of(steps)
                .map(step -> new HelpSteerScale(scale).of(Samples.vote("w", "SECOND", step, Kind.HERE)));
    }
}
