package org.touchstone.catalog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files lie that this server's keepers have put there for researchers.
 *
 * @param importFolder its path; null for none
 */
@ConfigurationProperties("touchstone")
record ServerFolderSettings(@Nullable Path importFolder) {}
