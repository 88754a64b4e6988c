package org.touchstone.quality.workers;

import java.time.Instant;
import java.util.List;
import org.touchstone.labeling.Observation;
import org.touchstone.quality.bias.Feature;

/** What one worker's judgments add up to while they go by. */
final class Track {

    /** Responses that differ by no more characters are no choice of length. */
    private static final int LENGTHS_APART = 30;

    private static final List<Feature> FEATURES = List.of(Feature.values());

    final Counts agreements = new Counts();
    final Counts times = new Counts();
    final Copies copies = new Copies();
    final Pasting pasting = new Pasting();
    final Leaning longer = new Leaning(LENGTHS_APART);
    final Leaning lists = new Leaning(0);
    final Leaning bold = new Leaning(0);

    int judged;
    int decisive;
    int sided;
    int left;
    int ties;
    int golds;
    int right;
    int repeats;
    int same;
    int chosenTwice;
    int flipped;
    int timed;
    int fast;
    Instant last = Instant.EPOCH;

    /**
     * Counts a first showing.
     *
     * @param sitting with the others
     * @param apart the looks of the first response less those of the second
     */
    void first(Observation seen, Sitting sitting, double[] apart) {
        judged++;
        last = seen.judgedAt().isAfter(last) ? seen.judgedAt() : last;
        timed(seen, sitting);
        var agreement = sitting.agreement(seen);
        if (agreement != null) {
            agreements.add(agreement, seen.of().conversation().hashCode());
        }
        if (seen.why() != null) {
            copies.add(seen.why().words());
            pasting.add(seen.why());
        }
        ties += seen.outcome().isTie() ? 1 : 0;
        if (seen.outcome().isPreference()) {
            chosen(seen, apart);
        }
        known(seen);
    }

    private void timed(Observation seen, Sitting sitting) {
        if (seen.activeMs() != null) {
            timed++;
            times.add(seen.activeMs().doubleValue(), 0);
            fast += sitting.isHasty(seen) ? 1 : 0;
        }
    }

    private void known(Observation seen) {
        if (isGold(seen)) {
            golds++;
            right += seen.outcome() == seen.of().known() ? 1 : 0;
        }
    }

    private void chosen(Observation seen, double[] apart) {
        decisive++;
        sided += seen.choseASide() ? 1 : 0;
        left += seen.choseLeft() ? 1 : 0;
        longer.add(apart[FEATURES.indexOf(Feature.LENGTH)], seen.outcome());
        lists.add(apart[FEATURES.indexOf(Feature.LISTS)], seen.outcome());
        bold.add(apart[FEATURES.indexOf(Feature.BOLD)], seen.outcome());
    }

    /** Whether the answer can be right or wrong; a tie is wrong. */
    static boolean isGold(Observation seen) {
        return seen.of().known() != null && seen.outcome().comparesTwo();
    }

    /** Counts a comparison that was shown to the worker again with the sides swapped. */
    void repeat(Observation first, Observation again) {
        if (!first.outcome().comparesTwo() || !again.outcome().comparesTwo()) {
            return;
        }
        repeats++;
        boolean tied = first.outcome().isTie() && again.outcome().isTie();
        same += tied || first.outcome() == again.outcome() ? 1 : 0;
        chosenTwice(first, again);
    }

    private void chosenTwice(Observation first, Observation again) {
        if (first.outcome().isPreference() && again.outcome().isPreference()) {
            chosenTwice++;
            flipped += first.choseLeft() == again.choseLeft() && first.outcome() != again.outcome() ? 1 : 0;
        }
    }
}
