package org.touchstone.statistics;

import java.util.function.DoublePredicate;

/** The exact interval of a proportion: Clopper and Pearson, The Use of Confidence or Fiducial Limits, 1934. */
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * Returns all {@code p} under which neither {@code successes} or more nor {@code successes} or fewer has a probability below half of
     * one minus the level. It never covers less than the level says and so is wider than {@link Wilson}'s. Takes time linear in
     * {@code trials}; none give [0, 1].
     */
    public static Interval interval(int successes, int trials, double level) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes do not fit " + trials + " trials");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies strictly between 0 and 1 but was " + level);
        }
        double tail = (1 - level) / 2;
        double low = successes == 0 ? 0 : first(p -> Binomial.atLeast(successes, trials, p) >= tail);
        double high = successes == trials ? 1 : first(p -> 1 - Binomial.atLeast(successes + 1, trials, p) < tail);
        return new Interval(low, high);
    }

    /** The least probability from which on the condition holds. */
    private static double first(DoublePredicate holds) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            boolean held = holds.test(middle);
            high = held ? middle : high;
            low = held ? low : middle;
        }
        return (low + high) / 2;
    }
}
