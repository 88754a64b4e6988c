package org.touchstone.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently events are delivered.
 *
 * @param timeout how long an address may take to answer
 * @param firstDelay until the second attempt; each further wait is twice as long, up to {@code longestDelay}
 * @param attempts after how many a delivery is given up
 * @param pauseAfter for how long every attempt must have failed before an address is paused
 * @param keep how long deliveries are listed
 * @param privateAddresses whether addresses inside this network may be asked
 */
@ConfigurationProperties("touchstone.webhooks")
record WebhookSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration firstDelay,
        @DefaultValue("6h") Duration longestDelay,
        @DefaultValue("14") int attempts,
        @DefaultValue("3d") Duration pauseAfter,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("false") boolean privateAddresses) {

    /** How long to wait after so many failed attempts. */
    Duration delayAfter(int attempts) {
        var delay = firstDelay.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
