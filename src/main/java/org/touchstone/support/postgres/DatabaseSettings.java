package org.touchstone.support.postgres;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * A PostgreSQL server of one's own.
 *
 * @param url its address in JDBC form; empty for the embedded server
 * @param username may be empty when the address names the user
 * @param password may be empty when the server asks for none
 */
@ConfigurationProperties("touchstone.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {

    private static final String JDBC = "jdbc:postgresql:";

    DatabaseSettings {
        url = StringUtils.hasText(url) ? checked(url.strip()) : null;
        username = StringUtils.hasText(username) ? username : null;
        password = StringUtils.hasText(password) ? password : null;
    }

    private static String checked(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith(JDBC)) {
            throw new DatabaseUnavailable(
                    "DATABASE_URL is not the JDBC address of a PostgreSQL database: it starts with \"%s\" instead of \"%s\"."
                            .formatted(start(url), JDBC),
                    "Write it as jdbc:postgresql://HOST:5432/DATABASE, and the name and password in DATABASE_USERNAME "
                            + "and DATABASE_PASSWORD; or unset it to use the embedded database.");
        }
        return url;
    }

    /** Never the whole address: it may hold a password. */
    private static String start(String url) {
        var scheme = url.indexOf("//");
        return scheme < 0 ? url.substring(0, Math.min(url.length(), 5)) : url.substring(0, scheme);
    }
}
