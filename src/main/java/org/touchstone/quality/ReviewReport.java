package org.touchstone.quality;

import java.util.List;
import org.touchstone.labeling.Outcome;
import org.touchstone.support.Figure;

/**
 * What the reviews of a study's labels amount to.
 *
 * @param behaviours one entry for each behaviour under test, in the order of their names
 * @param wrong items whose label most reviewers, or as many as not, found wrong
 */
public record ReviewReport(Counts counts, Figures figures, List<Behaviour> behaviours, List<Item> wrong) {

    /**
     * What the figures rest on.
     *
     * @param items with at least one review
     * @param overlapping items with two or more
     */
    public record Counts(int items, int overlapping, int judgments, int workers, int simulated) {}

    /**
     * The figures.
     *
     * @param byMajority the share of items whose label the majority found right, an even split counting half (Wilson)
     * @param byJudgment the share of judgments that found the label right (Wilson; judgments of one item are not independent,
     *     so the interval is somewhat narrow)
     * @param relevance the mean of all ratings from 1 to 5, with an interval from resampling items
     * @param alpha Krippendorff's alpha on right and wrong, items resampled
     * @param kappa Fleiss' kappa over the items with the most frequent number of reviews, items resampled
     */
    public record Figures(Figure byMajority, Figure byJudgment, Figure relevance, Figure alpha, Figure kappa) {}

    /** The figures of the items that test one behaviour. */
    public record Behaviour(String name, int items, int judgments, Figure byMajority, Figure relevance) {}

    /** One item with what was said of it. */
    public record Item(
            String comparison,
            String behaviour,
            String question,
            String label,
            int right,
            int wrong,
            Figure relevance,
            List<Comment> comments) {}

    /** What one reviewer wrote. */
    public record Comment(String worker, Outcome said, String text) {}
}
