package org.touchstone.accounts.security;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How wrong passwords slow sign-in down.
 *
 * @param failuresPerAccount wrong passwords for one account before it has to wait
 * @param failuresPerAddress wrong passwords from one network address, which a whole office may share
 * @param firstDelay the first wait; each further failure doubles it
 * @param longestDelay the longest wait
 * @param forgetAfter the time without an attempt after which earlier failures no longer count
 */
@Validated
@ConfigurationProperties("touchstone.sign-in")
record SignInSettings(
        @DefaultValue("5") @Positive int failuresPerAccount,
        @DefaultValue("20") @Positive int failuresPerAddress,
        @DefaultValue("30s") Duration firstDelay,
        @DefaultValue("15m") Duration longestDelay,
        @DefaultValue("1h") Duration forgetAfter) {}
