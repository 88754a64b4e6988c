package org.touchstone.preference;

import java.util.List;

/**
 * What makes the score of one response: what its words add, and what is added by something that is no place in its text. All numbers
 * are on the scale of the score, in nats of log-odds; a positive one speaks for the response.
 *
 * @param pieces the response cut into words and marks in reading order, each with the white space behind it; together they are the text
 * @param parts what has no place in the text, such as its length, or what the conversation does to it
 * @param exact whether the numbers follow from the model by arithmetic; otherwise they are gradients times inputs, a first-order
 *     estimate, and {@link #gap} says what they leave unexplained
 */
public record Explanation(double score, List<Piece> pieces, List<Part> parts, boolean exact) {

    public Explanation {
        pieces = List.copyOf(pieces);
        parts = List.copyOf(parts);
    }

    /** A piece of the response and what it adds to the score. */
    public record Piece(String text, double share) {}

    /** Something else that adds to the score, by the name of what it is. */
    public record Part(String name, double share) {}

    /** What the words add together. */
    public double words() {
        return pieces.stream().mapToDouble(Piece::share).sum();
    }

    /** What the parts add together. */
    public double rest() {
        return parts.stream().mapToDouble(Part::share).sum();
    }

    /** The part of the score that is not accounted for; 0 but for rounding where the explanation is exact. */
    public double gap() {
        return score - words() - rest();
    }
}
