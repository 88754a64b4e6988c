package org.touchstone.catalog;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a field, taken apart.
 *
 * @param stem what stands before the number, the letter or the side at its end, in small letters
 * @param place the place that this end names, from 1; 0 where the name has no such end
 */
record FieldName(String whole, String stem, int place) implements Comparable<FieldName> {

    private static final Pattern NUMBER = Pattern.compile("(.*?)[\\s_.-]*([1-9])");
    private static final Pattern LETTER = Pattern.compile("(?:(.*?)[\\s_.-]+|(.*[a-z](?=[A-I])))?([a-iA-I])");
    private static final Pattern SIDE =
            Pattern.compile("(?:(.*?)[\\s_.-]+)?(left|right|first|second)", Pattern.CASE_INSENSITIVE);
    private static final List<String> SIDES = List.of("left", "right", "first", "second");

    static FieldName of(String name) {
        var number = NUMBER.matcher(name);
        if (number.matches()) {
            return new FieldName(name, small(number.group(1)), Integer.parseInt(number.group(2)));
        }
        var letter = LETTER.matcher(name);
        if (letter.matches()) {
            var stem = letter.group(1) == null ? letter.group(2) : letter.group(1);
            return new FieldName(
                    name,
                    small(stem == null ? "" : stem),
                    small(letter.group(3)).charAt(0) - 'a' + 1);
        }
        var side = SIDE.matcher(name);
        if (side.matches()) {
            var stem = side.group(1) == null ? "" : side.group(1);
            return new FieldName(name, small(stem), SIDES.indexOf(small(side.group(2))) % 2 + 1);
        }
        return new FieldName(name, small(name), 0);
    }

    /** Whether an answer that somebody gave is the name of this field, or of its place: {@code 2}, {@code B}, {@code right}. */
    boolean isMeantBy(String answer) {
        var said = bare(answer);
        if (said.equals(bare(whole))) {
            return true;
        }
        var end = of(answer.strip());
        return end.place == place
                && (end.stem.isEmpty() || end.stem.equals(stem) || TextFields.RESPONSES.contains(end.stem));
    }

    @Override
    public int compareTo(FieldName other) {
        return Integer.compare(place, other.place);
    }

    private static String bare(String name) {
        return small(name.replaceAll("[\\s_.-]", ""));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
