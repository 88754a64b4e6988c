package org.touchstone.labeling.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.touchstone.support.Refusal;

/**
 * What work earns.
 *
 * @param amount of the currency, 0 to 100,000
 * @param currency three capital letters of ISO 4217, such as {@code EUR}
 */
public record Rate(BigDecimal amount, Basis basis, String currency) {

    private static final BigDecimal MOST = new BigDecimal(100_000);
    private static final BigDecimal MS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /** What the amount is for. */
    public enum Basis {
        /** An hour of active time. */
        HOUR,
        /** A judgment that stands. */
        JUDGMENT
    }

    public Rate {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new UnusableRate("rate", "The rate lies between 0 and 100,000");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnusableRate("currency", "The currency has three capital letters, such as EUR");
        }
    }

    /** Reads an amount with a decimal point or comma, for an {@code hour} or a {@code judgment}; refuses what is neither. */
    public static Rate of(String amount, String per, String currency) {
        var plain = amount.strip().replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            throw new UnusableRate("rate", "The rate is a number such as 12.50");
        }
        return new Rate(new BigDecimal(plain), basis(per), currency.strip());
    }

    private static Basis basis(String per) {
        return switch (per) {
            case "hour" -> Basis.HOUR;
            case "judgment" -> Basis.JUDGMENT;
            default -> throw new UnusableRate("per", "The rate is for an hour or a judgment");
        };
    }

    /** What the work earns, to the hundredth, halves rounded up: nobody is paid less than the rate for rounding's sake. */
    public BigDecimal pay(WorkDone work) {
        var exact = switch (basis) {
            case HOUR ->
                amount.multiply(BigDecimal.valueOf(work.time().active().toMillis()))
                        .divide(MS_PER_HOUR, 10, RoundingMode.HALF_UP);
            case JUDGMENT -> amount.multiply(BigDecimal.valueOf(work.judgments()));
        };
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static final class UnusableRate extends Refusal.Invalid {
        UnusableRate(String field, String message) {
            super("unusable-" + field, field, message);
        }
    }
}
