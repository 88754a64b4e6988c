package org.touchstone.studies;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one setting is typed.
 *
 * @param group what stands together on the page under one heading
 * @param least the smallest number, or the fewest characters
 * @param most the greatest number, or the most characters; 0 for no limit
 * @param options what there is to choose from
 */
public record Field(String name, Kind kind, String group, int least, int most, List<String> options) {

    /** What is typed or chosen. */
    public enum Kind {
        /** One line of text. */
        LINE,
        /** Markdown. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A share, in percent. */
        PERCENT,
        /** One of several. */
        ONE,
        /** Any of several. */
        SOME,
        /** Yes or no. */
        FLAG,
        /** Rows of names with what kind of aspect they are. */
        ASPECTS,
        /** Rows of examples in their order. */
        EXAMPLES
    }

    static Field line(String name, String group, int least, int most) {
        return new Field(name, Kind.LINE, group, least, most, List.of());
    }

    static Field text(String name, String group, int most) {
        return new Field(name, Kind.TEXT, group, 0, most, List.of());
    }

    static Field whole(String name, String group, int least, int most) {
        return new Field(name, Kind.WHOLE, group, least, most, List.of());
    }

    static Field percent(String name, String group, int most) {
        return new Field(name, Kind.PERCENT, group, 0, most, List.of());
    }

    static Field flag(String name, String group) {
        return new Field(name, Kind.FLAG, group, 0, 0, List.of());
    }

    static <E extends Enum<E>> Field one(String name, String group, E[] options) {
        return new Field(name, Kind.ONE, group, 0, 0, names(options));
    }

    static <E extends Enum<E>> Field some(String name, String group, E[] options) {
        return new Field(name, Kind.SOME, group, 0, 0, names(options));
    }

    static <E extends Enum<E>> Field rows(String name, Kind kind, E[] options) {
        return new Field(name, kind, name, 0, 0, names(options));
    }

    /** Under which names the page sends it; rows have several. */
    public List<String> parameters() {
        return switch (kind) {
            case ASPECTS -> List.of("aspectName", "aspectKind");
            case EXAMPLES -> List.of("exampleKind", "exampleTitle", "exampleText");
            default -> List.of(name);
        };
    }

    private static <E extends Enum<E>> List<String> names(E[] options) {
        return Stream.of(options).map(Enum::name).toList();
    }
}
