package org.touchstone.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an experiment asks for.
 *
 * @param name small letters and hyphens
 * @param usual what is there before anybody writes something else
 * @param low the least number; null where there is none
 * @param high the greatest number, the most characters of a text, or the most bytes of a file; null where there is none
 * @param options what can be chosen among, or lines that show what a file looks like; else empty
 */
public record Field(
        String name,
        Type type,
        String usual,
        @Nullable Double low,
        @Nullable Double high,
        List<String> options) {

    static final int MEGABYTE = 1024 * 1024;

    public Field {
        options = List.copyOf(options);
    }

    /** What is written in a field. Lists are separated by commas. */
    public enum Type {
        SNAPSHOT,
        SNAPSHOT_OR_NONE,
        SUITE,
        SUITE_OR_NONE,
        WHOLE,
        WHOLES,
        DECIMAL,
        DECIMALS,
        CHOICE,
        CHOICES,
        TEXT,
        /** Lines of text, kept with the experiment; the setting is their digest, see {@link Materials}. */
        FILE,
        /** Plain text, kept likewise. */
        TEXT_FILE_OR_NONE;

        /** Whether nothing may be chosen, too. */
        public boolean isOptional() {
            return switch (this) {
                case SNAPSHOT_OR_NONE, SUITE_OR_NONE, TEXT_FILE_OR_NONE -> true;
                default -> false;
            };
        }

        /** Whether the setting is the digest of a file. */
        public boolean isFile() {
            return this == FILE || this == TEXT_FILE_OR_NONE;
        }
    }

    /** One of the data that are there: a snapshot or a suite. */
    public static Field of(String name, Type type) {
        return new Field(name, type, "", null, null, List.of());
    }

    /** A file of lines, shown by examples of them. */
    public static Field file(String name, String... examples) {
        return new Field(name, Type.FILE, "", null, 5.0 * MEGABYTE, List.of(examples));
    }

    /** A file of plain text, or none. */
    public static Field textFile(String name) {
        return new Field(name, Type.TEXT_FILE_OR_NONE, "", null, 20.0 * MEGABYTE, List.of());
    }

    /** A whole number within bounds. */
    public static Field whole(String name, int usual, int low, int high) {
        return new Field(name, Type.WHOLE, Integer.toString(usual), (double) low, (double) high, List.of());
    }

    /** Whole numbers, each within bounds. */
    public static Field wholes(String name, String usual, int low, int high) {
        return new Field(name, Type.WHOLES, usual, (double) low, (double) high, List.of());
    }

    /** A number within bounds. */
    public static Field decimal(String name, String usual, double low, double high) {
        return new Field(name, Type.DECIMAL, usual, low, high, List.of());
    }

    /** Numbers, each within bounds. */
    public static Field decimals(String name, String usual, double low, double high) {
        return new Field(name, Type.DECIMALS, usual, low, high, List.of());
    }

    /** One of several words. */
    public static Field choice(String name, String usual, String... options) {
        return new Field(name, Type.CHOICE, usual, null, null, List.of(options));
    }

    /** Any of several words, at least one. */
    public static Field choices(String name, String usual, String... options) {
        return new Field(name, Type.CHOICES, usual, null, null, List.of(options));
    }

    /** Free text of so many characters at most. */
    public static Field text(String name, String usual, int most) {
        return new Field(name, Type.TEXT, usual, null, (double) most, List.of());
    }
}
