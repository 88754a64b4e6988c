package org.touchstone.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Ends the processes of a test with it, and adds what they wrote last to what made the test fail. */
final class Applications implements TestExecutionExceptionHandler, AfterEachCallback {

    private final List<Application> started = new ArrayList<>();
    private final List<DurableServer> servers = new ArrayList<>();

    /** Starts a server that stays until the processes have ended. */
    DurableServer server() throws IOException {
        var server = DurableServer.start();
        servers.add(server);
        return server;
    }

    Application start(String name, Map<String, String> settings) throws IOException {
        var application = new Application(name, settings);
        started.add(application);
        return application;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        for (var each : started) {
            failure.addSuppressed(new AssertionError(each.lastLines()));
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException, InterruptedException {
        try {
            Application.stopAll(started);
        } finally {
            for (var each : servers) {
                each.close();
            }
        }
    }
}
