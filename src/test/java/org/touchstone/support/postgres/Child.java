package org.touchstone.support.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.touchstone.support.Home;

/** What the tests start as processes of their own, to kill them or to see how they end. */
final class Child {

    private Child() {}

    /** Starts the server in a folder, tells its port and waits to be killed. */
    static final class Holder {
        static void main(String[] arguments) throws IOException {
            var server = EmbeddedPostgres.start(Path.of(arguments[0]));
            IO.println("port " + server.port());
            while (System.in.read() >= 0) {
                // Until the parent goes away.
            }
        }
    }

    /** Starts the application as far as its database. */
    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @EnableConfigurationProperties({Home.class, DatabaseSettings.class})
    static class Application {
        static void main(String[] arguments) {
            var application = new SpringApplication(Application.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.run(arguments);
        }
    }

    static Process start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The port that a {@link Holder} tells once its server runs. */
    static int port(Process holder) throws IOException {
        var output = holder.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring("port ".length()));
            }
        }
        throw new IllegalStateException("The process ended without telling its port");
    }
}
