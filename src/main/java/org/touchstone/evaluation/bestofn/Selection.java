package org.touchstone.evaluation.bestofn;

import java.util.List;
import org.touchstone.support.Figure;

/**
 * What choosing the best of {@code n} is worth, for each {@code n}.
 *
 * @param points for n from 1 on; all of the same prompts
 * @param tau how far proxy and gold order the responses of a prompt alike: Kendall's tau-b, the mean over prompts
 * @param simulated whether simulated workers' votes are the gold
 */
public record Selection(Counts counts, List<Point> points, Figure tau, boolean simulated) {

    public Selection {
        points = List.copyOf(points);
    }

    /**
     * What it rests on.
     *
     * @param prompts with enough responses for every n
     * @param responses to these
     * @param few prompts with fewer responses
     * @param unconnected prompts whose responses were not all compared with each other, even through others, so that gold does not order them
     */
    public record Counts(int prompts, int responses, int few, int unconnected) {}

    /**
     * The best of {@code n} by the proxy. Shares say how often it is preferred to another response of its prompt, which is one half for any
     * response; scores say how many logits it is ahead of the mean of its prompt, which is 0 for any.
     *
     * @param divergence from choosing any, in nats
     * @param gold the share by gold
     * @param proxy the share as the proxy sees it; above gold it flatters itself
     * @param ideal the share if gold itself had chosen: no proxy does better
     * @param goldScore the score by gold
     * @param proxyScore the score by the proxy
     */
    public record Point(
            int n, double divergence, Figure gold, Figure proxy, Figure ideal, Figure goldScore, Figure proxyScore) {}
}
