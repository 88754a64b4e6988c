package org.touchstone;

import java.nio.file.Path;

/** Where the application keeps its files during tests: one folder per test process, since a process sweeps away what it does not know. */
public final class TestHome {

    public static final Path FOLDER = Path.of("target/test-home-" + System.getProperty("touchstone.test.process", "1"));

    private TestHome() {}
}
