package org.touchstone.accounts;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many workers may come by links on other platforms.
 *
 * @param perAddress arrivals from one network address, which a whole university may share
 * @param window the time in which they are counted
 */
@Validated
@ConfigurationProperties("touchstone.arrivals")
record ArrivalSettings(
        @DefaultValue("30") @Positive int perAddress,
        @DefaultValue("10m") Duration window) {}
