package org.touchstone.catalog;

import java.util.regex.Pattern;

/** What names of files end in for programs and not for people: the format, and what it is wrapped in. */
public final class FileEndings {

    private static final Pattern ENDINGS =
            Pattern.compile("(\\.(jsonl|ndjson|json|csv|tsv|xml|gz|zst|zip))+$", Pattern.CASE_INSENSITIVE);

    private FileEndings() {}

    /** The name without them, so that a file is called the same in whatever it is wrapped. */
    public static String without(String fileName) {
        return ENDINGS.matcher(fileName.strip()).replaceFirst("").strip();
    }
}
