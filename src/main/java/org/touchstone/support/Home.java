package org.touchstone.support;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder for everything the application keeps outside of a database: the embedded server, caches, models.
 *
 * @param home its path, TOUCHSTONE_HOME in the environment
 */
@ConfigurationProperties("touchstone")
public record Home(@DefaultValue("data") Path home) {

    /** The absolute path of one part of it, which may not exist yet. */
    public Path folder(String part) {
        return home.resolve(part).toAbsolutePath().normalize();
    }
}
