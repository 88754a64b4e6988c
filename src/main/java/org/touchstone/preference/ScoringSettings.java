package org.touchstone.preference;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What scoring for programs may take.
 *
 * @param concurrent how many requests are computed at the same time
 * @param waiting how many more may wait for that; others are told to come again
 * @param responses the most responses in one request
 * @param characters the most characters of one response, and of one conversation
 * @param memory how many bytes of model files stay in memory
 */
@Validated
@ConfigurationProperties("touchstone.scoring")
public record ScoringSettings(
        @DefaultValue("2") @Min(1) int concurrent,
        @DefaultValue("16") @Min(0) int waiting,
        @DefaultValue("2000") @Min(1) int responses,
        @DefaultValue("100000") @Min(1) int characters,
        @DefaultValue("512MB") DataSize memory) {}
