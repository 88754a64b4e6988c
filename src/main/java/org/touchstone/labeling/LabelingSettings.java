package org.touchstone.labeling;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Times of the labelling desk.
 *
 * @param lease how long a comparison stays with a worker who shows no sign of life
 * @param undo how long an answer can be taken back
 * @param change how long an answer can be changed from the history
 * @param draft how long what was typed and not submitted is kept
 */
@Validated
@ConfigurationProperties("touchstone.labeling")
record LabelingSettings(
        @DefaultValue("20m") @DurationMin(seconds = 10) Duration lease,
        @DefaultValue("10m") @DurationMin(seconds = 0) Duration undo,
        @DefaultValue("24h") @DurationMin(seconds = 0) Duration change,
        @DefaultValue("14d") @DurationMin(hours = 1) Duration draft) {}
