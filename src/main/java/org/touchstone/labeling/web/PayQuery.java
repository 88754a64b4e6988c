package org.touchstone.labeling.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.pay.Rate;

/**
 * What somebody wants to know of work and pay, as typed.
 *
 * @param rate an amount, or blank for the work alone
 * @param per {@code hour} (of active time) or {@code judgment}
 * @param ids whether to show what platforms call the workers
 */
record PayQuery(
        @Nullable String rate,
        @Nullable String per,
        @Nullable String currency,
        @Nullable Boolean ids) {

    PayQuery {
        per = per == null || per.isBlank() ? "hour" : per.strip().toLowerCase(Locale.ROOT);
        currency = currency == null || currency.isBlank() ? "EUR" : currency.strip();
    }

    /** The rate, or null where none was given; refuses one that cannot be. */
    @Nullable
    Rate known() {
        if (rate == null || rate.isBlank()) {
            return null;
        }
        return Rate.of(rate, Objects.requireNonNull(per), Objects.requireNonNull(currency));
    }

    /** Whether the platforms' ids are wanted. */
    public boolean isAsked() {
        return Boolean.TRUE.equals(ids);
    }

    /** The same question about the work alone. */
    PayQuery withoutRate() {
        return new PayQuery(null, per, currency, ids);
    }
}
