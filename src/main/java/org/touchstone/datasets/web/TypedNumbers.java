package org.touchstone.datasets.web;

import java.math.BigDecimal;
import org.touchstone.datasets.SplitShares;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Numbers as forms hold them, shares in percent; what does not fit is told as it was typed. */
final class TypedNumbers {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TypedNumbers() {}

    static SplitShares shares(int train, int validation, int test) {
        boolean within = train > 0 && validation >= 0 && test >= 0;
        if (!within || train + validation + test != 100) {
            throw new ImpossiblePercentages(train, validation, test);
        }
        return new SplitShares(train / 100.0, validation / 100.0, test / 100.0);
    }

    /** A share that was typed in percent, with a point or a comma; nothing is 0. */
    static double share(String field, String typed) {
        try {
            var percent = typed.isBlank()
                    ? BigDecimal.ZERO
                    : new BigDecimal(typed.strip().replace(',', '.'));
            if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
                throw new NoPercentage(field, typed);
            }
            return percent.movePointLeft(2).doubleValue();
        } catch (NumberFormatException _) {
            throw new NoPercentage(field, typed);
        }
    }

    /** A whole number, such as one of percent or of folds. */
    static int whole(String field, String typed) {
        return Math.toIntExact(Math.clamp(wholeLong(field, typed), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /** What decides who goes where. */
    static long seed(String typed) {
        return wholeLong("seed", typed);
    }

    private static long wholeLong(String field, String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException _) {
            throw new NoWholeNumber(field, typed);
        }
    }

    /** The parts do not make a whole. */
    private static final class ImpossiblePercentages extends Refusal.Invalid {
        ImpossiblePercentages(int train, int validation, int test) {
            super(
                    "impossible-percentages",
                    "train",
                    "Train, validation and test must add up to 100%%, the first greater than 0, but are %d, %d and %d"
                            .formatted(train, validation, test),
                    train,
                    validation,
                    test);
        }
    }

    /** What was typed is no whole number. */
    private static final class NoWholeNumber extends Refusal.Invalid {
        NoWholeNumber(String field, String typed) {
            super(
                    "unfit-whole-number",
                    field,
                    "The %s is a whole number, not \"%s\"".formatted(field, typed),
                    Phrase.of("datasets.field." + field),
                    typed);
        }
    }

    /** What was typed is no share of a whole. */
    private static final class NoPercentage extends Refusal.Invalid {
        NoPercentage(String field, String typed) {
            super(
                    "unfit-percentage",
                    field,
                    "The %s is a percentage from 0 to 100, not \"%s\"".formatted(field, typed),
                    Phrase.of("datasets.field." + field),
                    typed);
        }
    }
}
