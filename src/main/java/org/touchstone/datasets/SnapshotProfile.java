package org.touchstone.datasets;

import java.util.List;
import org.touchstone.support.Figure;

/**
 * What the pairs of a snapshot are like, over all parts. Lengths are in characters as people count them (Unicode code points).
 *
 * @param pairs how many there are
 * @param turns how many conversations have so many assistant turns, the one to be chosen included, as Bai et al. (2022) count them
 * @param strengths how many pairs have a label of so many steps, rounded to half steps; pairs without a strength are not counted
 * @param votes how many pairs rest on so many judgments
 * @param months how many pairs got their first judgment in the month (UTC, such as 2026-03); undated pairs are not counted
 */
public record SnapshotProfile(
        int pairs,
        List<Count> turns,
        Lengths lengths,
        Labels labels,
        List<Count> strengths,
        List<Count> votes,
        List<Count> months,
        Sources sources) {

    /** So many of what the name says. */
    public record Count(String name, int count) {}

    /**
     * How long texts are, and what the rule "the longer one is better" would get right.
     *
     * @param conversation what stands before the responses, all turns together
     * @param longer share of the preferences, ties left out, in which the longer response was chosen; responses of the same length count
     *     half, with Wilson's interval
     */
    public record Lengths(Spread conversation, Spread chosen, Spread rejected, Figure longer) {}

    /** Nearest-rank quantiles; all 0 where there is nothing. */
    public record Spread(int p5, int p25, int median, int p75, int p95, int longest) {}

    /**
     * How the labels are spread.
     *
     * @param first share of the preferences that name the first response, with Wilson's interval: far from one half, order tells the label
     * @param certainty how many pairs have a label whose likelier side has a probability of .5 to .6, to .7 and so on to 1
     */
    public record Labels(int firsts, int seconds, int ties, Figure first, List<Count> certainty) {}

    /**
     * What wrote the responses.
     *
     * @param unknown how many responses have no source
     * @param rows the most frequent ones, most frequent first
     * @param more how many further sources there are
     */
    public record Sources(int unknown, List<Source> rows, int more) {}

    /**
     * What one source wrote.
     *
     * @param won share of the pairs that its responses won against others, ties half, with Wilson's interval
     */
    public record Source(String name, int pairs, Figure won) {}
}
