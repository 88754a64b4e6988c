package org.touchstone.catalog.stackexchange;

/**
 * What an answer is worth by Askell et al. (2021), appendix C.1: the logarithm to base 2 of 1 + upvotes, rounded to the nearest whole number,
 * plus 1 where the asker accepted it; and -1 where the upvotes are negative. Dumps have no upvotes but upvotes less downvotes, which stand for
 * them.
 */
final class Score {

    private Score() {}

    /** From -1 on. A negative answer has -1 even where it was accepted: the rule gives that score and adds nothing to it. */
    static int of(int votes, boolean accepted) {
        return votes < 0 ? -1 : roundedLogarithm(1L + votes) + (accepted ? 1 : 0);
    }

    /** In whole numbers, which round nothing: up where the square of the number is twice the square of the power of 2 below it, or more. */
    private static int roundedLogarithm(long number) {
        int below = Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
        return (number * number) >>> (2 * below) > 1 ? below + 1 : below;
    }
}
