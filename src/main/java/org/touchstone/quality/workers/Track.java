package org.touchstone.quality.workers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Outcome;

/** What one worker's judgments add up to while they go by. */
final class Track {

    /** Responses that differ by fewer characters are no choice of length. */
    private static final int LENGTHS_APART = 30;

    final Counts agreements = new Counts();
    final Counts times = new Counts();
    final Copies copies = new Copies();
    final Examples examples = new Examples();
    final Map<LocalDate, Day> days = new TreeMap<>();

    int judged;
    int decisive;
    int left;
    int ties;
    int golds;
    int right;
    int lengthsApart;
    int longer;
    int repeats;
    int same;
    int chosenTwice;
    int flipped;
    int fast;
    Instant last = Instant.EPOCH;

    /** What one day adds up to. */
    static final class Day {
        final Counts agreements = new Counts();
        final Counts times = new Counts();
        int judged;
    }

    /**
     * Counts a first showing.
     *
     * @param agreement with the majority of the others, ties by lot; null where there are none
     * @param floorMs the shortest time in which its text can be read
     */
    void first(Observation seen, @Nullable Double agreement, double floorMs) {
        judged++;
        last = seen.judgedAt().isAfter(last) ? seen.judgedAt() : last;
        var day = days.computeIfAbsent(LocalDate.ofInstant(seen.judgedAt(), ZoneOffset.UTC), _ -> new Day());
        day.judged++;
        day.times.add((double) seen.activeMs(), 0);
        times.add((double) seen.activeMs(), 0);
        boolean hasty = seen.activeMs() < floorMs;
        fast += hasty ? 1 : 0;
        if (agreement != null) {
            int cluster = seen.conversation().hashCode();
            agreements.add(agreement, cluster);
            day.agreements.add(agreement, cluster);
        }
        if (seen.rationale() != null) {
            copies.add(seen.rationale());
        }
        chosen(seen);
        boolean wrong = gold(seen);
        examples.look(seen, wrong, agreement != null && agreement == 0, hasty);
    }

    private void chosen(Observation seen) {
        ties += seen.outcome().isTie() ? 1 : 0;
        if (!seen.outcome().isPreference()) {
            return;
        }
        decisive++;
        left += seen.choseLeft() ? 1 : 0;
        int apart = seen.lengths().first() - seen.lengths().second();
        if (Math.abs(apart) > LENGTHS_APART) {
            lengthsApart++;
            longer += apart > 0 == (seen.outcome() == Outcome.FIRST) ? 1 : 0;
        }
    }

    /** Whether a known answer was missed; a tie misses it too. */
    private boolean gold(Observation seen) {
        if (seen.known() == null || !seen.outcome().comparesTwo()) {
            return false;
        }
        golds++;
        right += seen.outcome() == seen.known() ? 1 : 0;
        return seen.outcome() != seen.known();
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
