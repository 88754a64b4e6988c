package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * Which labels are good enough. What researchers decided is as firm as any: only the number of judgments is asked of it.
 *
 * @param minimumJudgments how many judgments that count a comparison needs, at least 1
 * @param minimumAgreement the least share of the votes, in [0, 1], that say what the label says; of soft labels, the least probability of the
 *     likeliest answer
 * @param dropWeakest whether to leave out pairs whose judgments are, on average, no stronger than the weakest step of the scale, as Bai et al.
 *     (2022) did before training
 */
public record Demands(int minimumJudgments, double minimumAgreement, boolean dropWeakest) {

    /** A single judgment is enough. */
    public static final Demands USUAL = new Demands(1, 0, false);

    public Demands {
        if (minimumJudgments < 1) {
            throw new NoJudgmentsNeeded(minimumJudgments);
        }
        UnfitPolicy.unlessShare("minimumAgreement", minimumAgreement);
    }

    List<Sentence> ofComparisons() {
        return List.of(new Sentence(PolicyRule.FEW, Phrase.of("datasets.policy.few", minimumJudgments)));
    }

    List<Sentence> ofLabels() {
        var sentences = new ArrayList<Sentence>();
        if (minimumAgreement > 0) {
            var percent = UnfitPolicy.percent(minimumAgreement);
            sentences.add(new Sentence(PolicyRule.DISAGREEING, Phrase.of("datasets.policy.disagreeing", percent)));
        }
        if (dropWeakest) {
            sentences.add(new Sentence(PolicyRule.WEAKEST, PolicyRule.WEAKEST.words()));
        }
        return sentences;
    }

    /** A label needs a judgment. */
    private static final class NoJudgmentsNeeded extends Refusal.Invalid {
        NoJudgmentsNeeded(int minimum) {
            super(
                    "too-few-judgments",
                    "minimumJudgments",
                    "A label needs at least 1 judgment, not " + minimum,
                    minimum);
        }
    }
}
