package org.touchstone.datasets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezePreview;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/**
 * The page on which a study is frozen: the answers so far and what would come of them.
 *
 * @param preview null while that cannot be said yet
 */
record FreezeView(
        StudyView study, FreezeRequest request, @Nullable FreezePreview preview) {

    /** Whether the scale has a weakest step that can be left out. */
    public boolean graded() {
        return study.settings().scale().steps() > 1;
    }

    /** The answers as form fields hold them. */
    public Shares shares() {
        var shares = request.shares();
        return new Shares(
                percent(shares.train()), percent(shares.validation()), percent(shares.test()), request.seed());
    }

    /** Why judged comparisons stay out, with their number; empty where none does. */
    public List<Reason> leftOut() {
        if (preview == null) {
            return List.of();
        }
        var out = preview.leftOut();
        return List.of(
                        new Reason(Phrase.of("datasets.freeze.left-out.golds"), out.golds()),
                        new Reason(Phrase.of("datasets.freeze.left-out.few"), out.fewJudgments()),
                        new Reason(Phrase.of("datasets.freeze.left-out.changed"), out.changed()),
                        new Reason(
                                Phrase.of("datasets.freeze.left-out.undecidable"),
                                preview.decided().undecidable()),
                        new Reason(Phrase.of("datasets.freeze.left-out.ties"), out.ties()),
                        new Reason(Phrase.of("datasets.freeze.left-out.weakest"), out.weakest()))
                .stream()
                .filter(reason -> reason.comparisons() > 0)
                .toList();
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    /** Parts in percent. */
    record Shares(int train, int validation, int test, long seed) {}

    /** A rule and how many comparisons fall under it. */
    record Reason(Phrase words, int comparisons) {}
}
