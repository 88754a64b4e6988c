package org.touchstone.datasets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.support.Phrase;

/**
 * What is labelled beside the usual.
 *
 * @param golds whether comparisons with a known answer are in
 * @param repeats what counts where a worker judged the same comparison more than once
 * @param edits whether responses that workers rewrote make pairs
 */
public record Material(Golds golds, Repeats repeats, Edited edits) {

    /** No golds, first showings, no rewritten responses. */
    public static final Material USUAL = new Material(Golds.LEAVE_OUT, Repeats.FIRST, Edited.IGNORE);

    /** What becomes of comparisons that workers are measured by. */
    public enum Golds {
        /** They are left out, since workers may know them. */
        LEAVE_OUT,
        /** They are labelled by their judgments like all others. */
        TAKE
    }

    /** Which of a worker's judgments on the same comparison count. */
    public enum Repeats {
        /** The first showing. */
        FIRST,
        /** The latest showing of those that the other rules let in. */
        LAST,
        /** All, each as a vote. */
        ALL
    }

    /** What becomes of responses that workers rewrote into better ones. */
    public enum Edited {
        /** Nothing. */
        IGNORE,
        /** Each is a pair in which it is preferred over its original, unless votes on the two make one (Bai et al. 2022, appendix D.2). */
        ADD
    }

    List<Sentence> ofJudgments() {
        return repeats == Repeats.LAST
                ? List.of(new Sentence(PolicyRule.SHOWINGS, PolicyRule.SHOWINGS.words()))
                : List.of();
    }

    List<Sentence> ofComparisons() {
        return golds == Golds.LEAVE_OUT ? List.of(new Sentence(PolicyRule.GOLDS, PolicyRule.GOLDS.words())) : List.of();
    }

    List<Phrase> notes() {
        return Stream.of(
                        golds == Golds.LEAVE_OUT ? "" : "golds-in",
                        repeats == Repeats.FIRST
                                ? ""
                                : "repeats." + repeats.name().toLowerCase(Locale.ROOT),
                        edits == Edited.IGNORE ? "" : "edits-in")
                .filter(name -> !name.isEmpty())
                .map(name -> Phrase.of("datasets.policy." + name))
                .toList();
    }
}
