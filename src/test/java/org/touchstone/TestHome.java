package org.touchstone;

import java.nio.file.Path;

/** Where the application keeps its files during tests: folders of each test process, since a process sweeps away what it does not know. */
public final class TestHome {

    private static final String PROCESS = number();

    /** For the application within the test process. */
    public static final Path FOLDER = Path.of("target/test-home-" + PROCESS);

    /** For applications in processes of their own. */
    public static final Path PROCESSES = Path.of("target/processes-" + PROCESS);

    private TestHome() {}

    private static String number() {
        String number = System.getProperty("touchstone.test.process", "1");
        if (!number.matches("[1-9][0-9]*")) {
            throw new IllegalStateException("This test process has no number of its own but \"" + number
                    + "\", so two of them would share their folders");
        }
        return number;
    }
}
