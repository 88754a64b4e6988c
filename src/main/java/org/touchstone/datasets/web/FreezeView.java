package org.touchstone.datasets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezePreview;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/**
 * The page on which a study is frozen: the answers so far and what would come of them.
 *
 * @param preview null while that cannot be said yet
 */
record FreezeView(
        StudyView study, FreezeForm form, @Nullable FreezePreview preview) {

    /** Whether the scale has a weakest step that can be left out. */
    public boolean graded() {
        return study.settings().scale().steps() > 1;
    }

    /** Why judged comparisons stay out, with their number; empty where none does. */
    public List<Reason> leftOut() {
        if (preview == null) {
            return List.of();
        }
        var out = preview.leftOut();
        return List.of(
                        new Reason(Phrase.of("datasets.freeze.left-out.personal"), out.personal()),
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

    /** A rule and how many comparisons fall under it. */
    record Reason(Phrase words, int comparisons) {}
}
