package org.touchstone.sampling.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.touchstone.sampling.Rule;
import org.touchstone.sampling.Strategy;
import org.touchstone.support.Refusal;

/**
 * What a researcher wants a queue to be ordered by.
 *
 * @param share in percent, as typed; it may travel in a session
 */
record RuleForm(@Nullable String strategy, @Nullable String share) implements Serializable {

    private static final double PERCENT = 100;

    static RuleForm of(Rule rule) {
        return new RuleForm(rule.strategy().key(), Long.toString(Math.round(PERCENT * rule.share())));
    }

    /** The rule, or a refusal that names what cannot be read. */
    Rule rule() {
        return new Rule(wanted(), number() / PERCENT);
    }

    private Strategy wanted() {
        for (var each : Strategy.values()) {
            if (each.key().equals(strategy)) {
                return each;
            }
        }
        throw new UnknownStrategy();
    }

    private double number() {
        try {
            return Double.parseDouble(share == null ? "" : share.strip().replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** No strategy has that name. */
    private static final class UnknownStrategy extends Refusal.Invalid {
        UnknownStrategy() {
            super(
                    "unknown-strategy",
                    "strategy",
                    "Choose one of the strategies: uncertainty, bald, d-optimal or random");
        }
    }
}
