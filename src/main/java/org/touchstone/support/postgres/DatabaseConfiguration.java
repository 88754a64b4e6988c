package org.touchstone.support.postgres;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.touchstone.support.Home;

/**
 * Connects to the server that DATABASE_URL names, or else to an embedded one. Either way the bean
 * {@link JdbcConnectionDetails} tells address, name and password to whoever starts a process of its own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var url = settings.url();
        if (url != null) {
            return new Details(url, settings.username(), settings.password());
        }
        var server = embedded.getObject();
        return new Details(server.jdbcUrl("postgres"), server.username(), server.password());
    }

    /** Lazy, so that no server starts where another one is named. */
    @Lazy
    @Bean
    EmbeddedPostgres embeddedPostgres(Home home) throws IOException {
        return EmbeddedPostgres.start(home.folder("pg"));
    }

    private record Details(
            String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return username;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
