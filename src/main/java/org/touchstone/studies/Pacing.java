package org.touchstone.studies;

/**
 * What looks after workers while they work; 0 turns a part off.
 *
 * @param breakAfterMinutes minutes of work without a break after which one is suggested, at most 240
 * @param wellbeingEvery judgments between two asks how the worker feels, at most 1,000
 * @param skipStreak how many comparisons may be skipped in a row, those that upset aside, at most 1,000
 */
public record Pacing(int breakAfterMinutes, int wellbeingEvery, int skipStreak) {

    public Pacing {
        within("breakAfterMinutes", breakAfterMinutes, 240);
        within("wellbeingEvery", wellbeingEvery, 1_000);
        within("skipStreak", skipStreak, 1_000);
    }

    static Pacing usual() {
        return new Pacing(50, 0, 20);
    }

    private static void within(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw new InvalidStudySetting(field, "The number lies between 0 and " + most + " but was " + value);
        }
    }
}
