package org.touchstone.statistics;

/** The exact test of whether two judges of the same items are right equally often. */
public final class McNemar {

    private McNemar() {}

    /**
     * Returns the two-sided p-value: under equal accuracy, each item that only one of the two got right is a fair coin, so
     * this is the binomial test of {@code onlyFirst} among {@code onlyFirst + onlySecond} at one half. It is 1 when they
     * never differ. McNemar 1947; the exact form as in Agresti, Categorical Data Analysis, section 10.1.
     *
     * @param onlyFirst items that the first judged rightly and the second wrongly
     * @param onlySecond items that the second judged rightly and the first wrongly
     */
    public static double exact(int onlyFirst, int onlySecond) {
        return Binomial.twoSided(onlyFirst, Math.addExact(onlyFirst, onlySecond), 0.5);
    }

    /** Returns the p-value from what each got right, item by item. */
    public static double exact(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("Paired items, but " + first.length + " against " + second.length);
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }
        return exact(onlyFirst, onlySecond);
    }
}
