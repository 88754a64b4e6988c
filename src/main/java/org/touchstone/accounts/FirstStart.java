package org.touchstone.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sees to it, before anything else runs, that somebody can sign in, and tells how. */
@Component
@Profile("web")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdmin firstAdmin;
    private final FirstAdmin.Settings settings;
    private final Environment environment;

    FirstStart(FirstAdmin firstAdmin, FirstAdmin.Settings settings, Environment environment) {
        this.firstAdmin = firstAdmin;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstAdmin.enrol(settings).ifPresent(this::print);
    }

    private void print(String password) {
        LOG.info("""
            First start. Sign in with this one-time password; it is shown only here and only now.

                ----------------------------------------------------------
                  address    {}
                  e-mail     {}
                  password   {}
                ----------------------------------------------------------
            """, address(), settings.address(), password);
    }

    private String address() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + "/sign-in";
    }
}
