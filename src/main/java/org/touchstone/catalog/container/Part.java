package org.touchstone.catalog.container;

import java.io.InputStream;

/** One file within what was brought. */
public sealed interface Part {

    /**
     * A file to be read.
     *
     * @param name its name within an archive, for people and never as a path; empty where there is no archive
     * @param text what it holds, decompressed, after a byte order mark; good until the next part is asked for
     */
    record Content(String name, InputStream text) implements Part {}

    /** A file of an archive that is not read, and why, as a sentence for the person who brought it. */
    record Passed(String name, String reason) implements Part {}
}
