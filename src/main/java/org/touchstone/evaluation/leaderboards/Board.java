package org.touchstone.evaluation.leaderboards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/**
 * What is kept of a leaderboard: enough to show it against any anchor.
 *
 * @param sources in alphabetical order; everything else names them by their place
 * @param meetings of two sources each, the smaller place first
 * @param effects of looks, where votes move with them
 */
public record Board(
        Counts counts,
        List<Source> sources,
        List<Meeting> meetings,
        List<Effect> effects,
        Map<Variant, Ratings> ratings) {

    /** How many resamples there are. */
    static final int DRAWS = 400;

    public Board {
        sources = List.copyOf(sources);
        meetings = List.copyOf(meetings);
        effects = List.copyOf(effects);
        ratings = Map.copyOf(ratings);
    }

    /**
     * What it rests on.
     *
     * @param comparisons of two sources
     * @param votes on them
     * @param unnamed comparisons of which a source is not known
     * @param alike comparisons of a source with itself
     * @param crowded comparisons with sources beyond the number that is ranked
     * @param simulated whether simulated workers' votes are among them
     */
    public record Counts(
            int comparisons, double votes, int conversations, int unnamed, int alike, int crowded, boolean simulated) {}

    /**
     * One source.
     *
     * @param component ratings compare among sources of the same component only
     * @param group votes alone tell the distance among sources of the same group; beyond it, it rests on the prior
     */
    public record Source(String name, int component, int group, double won, double lost, double tied) {

        /** Votes on its comparisons. */
        @JsonIgnore
        public double votes() {
            return won + lost + tied;
        }
    }

    /** Votes on the comparisons of two sources. */
    public record Meeting(int first, int second, double won, double lost, double tied) {

        private static final double LEVEL = 0.95;

        /** The share of the first, or of the second, with ties as half and Wilson's interval, which takes votes for independent. */
        public Figure share(boolean ofFirst) {
            double wins = (ofFirst ? won : lost) + tied / 2;
            var interval = Wilson.interval(wins, votes(), LEVEL);
            return new Figure(wins / votes(), interval.low(), interval.high(), null);
        }

        /** All votes. */
        @JsonIgnore
        public double votes() {
            return won + lost + tied;
        }
    }

    /**
     * How much more votes go to a response that has more of a feature.
     *
     * @param figure in logits, per unit of {@code (a - b) / (a + b)}: 1/3 for twice as much
     */
    public record Effect(String feature, Figure figure) {}

    /**
     * Ratings on the scale of Elo, with mean 0 in each component.
     *
     * @param elo by source
     * @param draws for each resample the ratings by source; null where the source is not in it
     */
    public record Ratings(List<Double> elo, List<List<Double>> draws, boolean converged) {}
}
