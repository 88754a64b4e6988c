package org.touchstone.quality;

import java.util.List;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.catalog.WrittenItem;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/** One item with the judgments that say whether its label is right. */
record Reviewed(ComparisonView comparison, WrittenItem item, List<Judgment> judgments) {

    int right() {
        return Math.toIntExact(judgments.stream()
                .filter(judgment -> judgment.outcome() == Outcome.CORRECT)
                .count());
    }

    int wrong() {
        return judgments.size() - right();
    }

    /** 1 where most find the label right, 0 where most find it wrong, one half where they are even. */
    double majority() {
        return (Integer.signum(right() - wrong()) + 1) / 2.0;
    }

    int[] codes() {
        return judgments.stream()
                .mapToInt(judgment -> judgment.outcome() == Outcome.CORRECT ? 1 : 0)
                .toArray();
    }

    /** What the item was rated, from 1 to 5, by those who rated it. */
    double[] ratings() {
        return judgments.stream()
                .flatMap(judgment -> judgment.details().aspects().values().stream())
                .filter(answers -> answers.size() == 1)
                .mapToDouble(List::getFirst)
                .toArray();
    }
}
