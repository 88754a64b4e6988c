package org.touchstone.labeling.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.labeling.Feeling;
import org.touchstone.labeling.Feelings;
import org.touchstone.support.Phrase;

/** A feeling as it is asked about, with what was chosen before. */
record FeelingRow(String name, Phrase words, List<Level> levels) {

    /** A level to choose. */
    record Level(int value, Phrase words, boolean chosen) {}

    static List<FeelingRow> all(Map<String, String> chosen) {
        return Arrays.stream(Feeling.values())
                .map(feeling -> of(name(feeling), chosen.getOrDefault(name(feeling), "")))
                .toList();
    }

    /** Reads what was posted; what is no number is outside every range. */
    static Feelings read(Map<String, String> posted) {
        var levels = Arrays.stream(Feeling.values())
                .collect(Collectors.toMap(
                        feeling -> feeling, feeling -> number(posted.getOrDefault(name(feeling), ""))));
        return new Feelings(levels);
    }

    private static FeelingRow of(String name, String chosen) {
        var levels = IntStream.rangeClosed(0, Feeling.MOST)
                .mapToObj(level -> new Level(
                        level,
                        Phrase.of("labeling.feelings.level." + level),
                        Integer.toString(level).equals(chosen)))
                .toList();
        return new FeelingRow(name, Phrase.of("labeling.feelings." + name), levels);
    }

    private static int number(String typed) {
        return typed.matches("\\d") ? Integer.parseInt(typed) : -1;
    }

    private static String name(Feeling feeling) {
        return feeling.name().toLowerCase(Locale.ROOT);
    }
}
