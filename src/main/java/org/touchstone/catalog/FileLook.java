package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.container.Kind;

/**
 * What a file seems to be.
 *
 * @param kind what it is wrapped in
 * @param entry the name of the archive's file that was looked at; empty where there is no archive
 * @param rows how many of its first rows were looked at
 * @param guess the format that most of them are in; null where they are in none
 * @param signs how many rows look like which format, the most first
 * @param columns the names of the columns, where it seems to be a table
 * @param problem why it could not be looked at; null where it could
 */
public record FileLook(
        Kind kind,
        String entry,
        int rows,
        @Nullable PairFormat guess,
        List<Sign> signs,
        List<String> columns,
        @Nullable String problem) {

    public FileLook {
        signs = List.copyOf(signs);
        columns = List.copyOf(columns);
    }

    /** Rows that look like a format. */
    public record Sign(PairFormat format, long rows) {}
}
