package org.touchstone.quality.workers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * What one worker's judgments in a study look like. Second showings count for {@code consistency} and {@code flips} only.
 *
 * @param judged standing judgments
 * @param alarms what stands out, the gravest first; a person decides what to do about it
 */
public record WorkerSheet(
        PersonId worker,
        int judged,
        Instant lastJudgedAt,
        Accord accord,
        Bias bias,
        Pace pace,
        Habits habits,
        List<Alarm> alarms) {

    public WorkerSheet {
        alarms = List.copyOf(alarms);
    }

    /** How many judgments preferred neither response. */
    public int ties() {
        var share = habits.ties().figure().value();
        return share == null
                ? 0
                : Math.toIntExact(Math.round(share * habits.ties().n()));
    }

    /**
     * How far the worker says what others, the golds and they themselves say.
     *
     * @param gold the share of known answers that were met
     * @param agreement with the majority of the others on the same comparison, ties by lot; the interval takes judgments of one
     *     conversation as alike
     * @param consistency the share of repeats with the same outcome as before
     * @param flips the share of repeats, among those that chose a response both times, that chose the same side and so the
     *     other response
     * @param reliability how probable it is that the worker names the better response, or the tie, by the one-coin model of all
     *     votes on comparisons that two or more have judged; how many of them are the worker's
     */
    public record Accord(Counted gold, Counted agreement, Counted consistency, Counted flips, Counted reliability) {}

    /**
     * What draws the worker beside the content.
     *
     * @param left the share of the left response among judgments that chose one whose side is known
     * @param chosenLeft how often it was chosen
     * @param p by the exact binomial test of one half, two-sided
     * @param found whether it stands out among all workers: Benjamini and Hochberg at 5%
     * @param longer the share of the longer response where the two differ by more than 30 characters
     * @param lists the share of the response with more items of lists where the two differ in them
     * @param bold the share of the response with more passages in bold where the two differ in them
     */
    public record Bias(
            Counted left, int chosenLeft, double p, boolean found, Counted longer, Counted lists, Counted bold) {}

    /**
     * How fast.
     *
     * @param median active milliseconds
     * @param score of the logarithm of the median among all workers, in robust standard deviations; null where undefined
     * @param fast the share of judgments given before the text could be read
     */
    public record Pace(Counted median, @Nullable Double score, Counted fast) {}

    /**
     * What else the worker does.
     *
     * @param skips the share of comparisons put aside among all that were answered or put aside
     * @param undone the share of answers taken back among all that were given
     * @param copies the share of rationales that repeat an earlier one nearly word by word
     */
    public record Habits(Counted ties, Counted skips, Counted undone, Counted copies, Pasted pasted) {}

    /**
     * What was pasted into rationales, where the compare screen counted it.
     *
     * @param rationales the share of rationales that hold something pasted
     * @param characters the share of all their characters that were pasted; null where nothing was recorded
     */
    public record Pasted(Counted rationales, @Nullable Double characters) {}

    /** The same with what stands out. */
    WorkerSheet with(List<Alarm> standingOut) {
        return new WorkerSheet(worker, judged, lastJudgedAt, accord, bias, pace, habits, standingOut);
    }
}
