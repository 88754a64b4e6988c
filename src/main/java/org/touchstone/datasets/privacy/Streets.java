package org.touchstone.datasets.privacy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Streets with a number, as they are written in English and in German. Rougher than the others: it sees invented ones and misses many. */
final class Streets implements Recogniser {

    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w.,/-])\\d{1,5}[A-Za-z]?,?\\s+(?:[NSEW]\\.?\\s+)?"
            + "(?:[A-Z][\\p{L}'-]+\\s+|\\d{1,3}(?:st|nd|rd|th)\\s+){1,3}"
            + "(?:Street|Avenue|Road|Boulevard|Lane|Drive|Court|Square|Terrace|Crescent|Highway|Parkway|Close|Way|Place"
            + "|St|Ave|Rd|Blvd|Ln|Dr|Ct|Sq|Hwy|Pkwy|Pl)\\b\\.?");

    private static final Pattern GERMAN = Pattern.compile(
            "(?<!\\p{L})(?!(?:Der|Die|Das|Dem|Den|Des|Ein|Kein|Einen|Keinen|Diesen|Dieser)\\s)(?:"
                + "\\p{Lu}[\\p{L}-]{1,40}(?:straße|strasse|str\\.|gasse|allee|platz|weg|ufer|damm|chaussee|ring|steig)"
                + "|(?:\\p{Lu}[\\p{L}.-]{1,30}\\s){1,3}(?:Straße|Strasse|Str\\.|Gasse|Allee|Platz|Weg|Ufer|Damm|Chaussee|Ring)"
                + ")\\s+\\d{1,4}(?:\\s?[a-h])?(?![\\d\\p{L}]|[.:,]\\d|\\s?(?:Uhr|km|m|Euro|€|%|Prozent|Minuten|Jahre))");

    @Override
    public List<Match> find(String text) {
        return Stream.of(ENGLISH, GERMAN)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> new Match(Kind.ADDRESS, found.start(), found.end()))
                .toList();
    }
}
