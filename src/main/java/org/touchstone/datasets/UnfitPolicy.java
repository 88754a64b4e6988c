package org.touchstone.datasets;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A rule of a label policy, or of a split, has a value that it cannot have. */
final class UnfitPolicy extends Refusal.Invalid {

    private final String fault;

    /**
     * The fault tells apart the messages {@code refusal.unfit-policy.FAULT}; the first of their gaps is the rule's name on the page.
     *
     * @param field a path such as {@code policy.margin.slope}
     */
    UnfitPolicy(String fault, String field, String message, Serializable... more) {
        super("unfit-policy", field, message, arguments(field, more));
        this.fault = fault;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + fault);
    }

    static void unlessShare(String field, double share) {
        unlessWithin(field, share, 0, 1);
    }

    static void unlessWithin(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UnfitPolicy(
                    "range",
                    field,
                    "%s lies between %s and %s but was %s".formatted(field, least, most, value),
                    least,
                    most,
                    value);
        }
    }

    /** A share in percent, without digits that say nothing. */
    static BigDecimal percent(double share) {
        var percent = BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static Serializable[] arguments(String field, Serializable... more) {
        var arguments = new Serializable[more.length + 1];
        var name = field.substring(field.lastIndexOf('.') + 1);
        arguments[0] = new Phrase("datasets.field." + name, List.of(), name);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return arguments;
    }
}
