package org.touchstone.catalog;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.touchstone.catalog.container.Limits;

/**
 * How much may be brought.
 *
 * @param largest the largest file, as it arrives
 * @param uncompressed the most that it may hold after decompression
 * @param ratio how many times larger than itself its content may be
 * @param entries how many files an archive may hold
 * @param freeDisk how much room always stays free on the disk that files are put on
 * @param keep how long a file stays that nobody deletes
 */
@Validated
@ConfigurationProperties("touchstone.upload")
record UploadSettings(
        @DefaultValue("2GB") DataSize largest,
        @DefaultValue("20GB") DataSize uncompressed,
        @DefaultValue("200") int ratio,
        @DefaultValue("1000") int entries,
        @DefaultValue("1GB") DataSize freeDisk,
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration keep) {

    Limits limits() {
        return new Limits(largest.toBytes(), uncompressed.toBytes(), ratio, entries);
    }
}
