package org.touchstone.webhooks;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When things happen, and that they happen together. */
@Component
class WebhookTimes {

    private final Clock clock;
    private final TransactionTemplate transaction;

    WebhookTimes(Clock clock, TransactionTemplate transaction) {
        this.clock = clock;
        this.transaction = transaction;
    }

    Instant now() {
        return clock.instant();
    }

    void inOne(Runnable act) {
        transaction.executeWithoutResult(_ -> act.run());
    }
}
