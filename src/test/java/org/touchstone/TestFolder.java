package org.touchstone;

import java.nio.file.Path;

/** Folders below {@code target} that tests write to. Test processes run beside each other, each with folders of its own. */
public final class TestFolder {

    private static final String PROCESS = System.getProperty("surefire.forkNumber", "1");

    private TestFolder() {}

    /** The folder of that name of this test process. */
    public static Path of(String name) {
        return Path.of("target", name + "-" + PROCESS);
    }
}
