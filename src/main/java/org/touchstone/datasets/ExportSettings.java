package org.touchstone.datasets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files that were prepared for download are kept.
 *
 * @param keep from when they are written until they are deleted
 */
@ConfigurationProperties("touchstone.exports")
record ExportSettings(@DefaultValue("24h") Duration keep) {}
