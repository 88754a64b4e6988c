package org.touchstone.evaluation.judged;

/** Votes on two responses, or shares of one: for the first, for the second, for neither. */
public record Votes(double won, double lost, double tied) {

    /** One vote, of which this share is for the first; one half is a tie. */
    public static Votes share(double first) {
        return first == 0.5 ? new Votes(0, 0, 1) : new Votes(first, 1 - first, 0);
    }

    /** The votes on the responses in the other order. */
    public Votes turned() {
        return new Votes(/* won= */ lost, /* lost= */ won, tied);
    }

    /** How many there are. */
    public double all() {
        return won + lost + tied;
    }

    Votes plus(Votes other) {
        return new Votes(won + other.won, lost + other.lost, tied + other.tied);
    }
}
