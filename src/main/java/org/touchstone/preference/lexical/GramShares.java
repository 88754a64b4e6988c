package org.touchstone.preference.lexical;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.touchstone.preference.learning.Shares;

/**
 * Divides what a text's grams add to a linear score among its characters: a gram's weight times its value goes in equal parts to the
 * places where it stands, and there in equal parts to the characters it covers. Nothing is lost, so the characters' shares add up to
 * what the grams add to the score.
 */
final class GramShares {

    /** The one character that becomes two when it is made small. */
    private static final char DOTTED = 'İ';

    private GramShares() {}

    static void spread(String text, Vocabulary vocabulary, double[] weights, Shares shares) {
        var origins = origins(text);
        var places = Grams.places(text).stream().collect(groupingBy(Grams.Place::bucket));
        var row = vocabulary.row(text);
        for (int i = 0; i < row.columns().length; i++) {
            int column = row.columns()[i];
            var found = places.getOrDefault(vocabulary.bucket(column), List.of());
            double amount = weights[column] * row.values()[i] / found.size();
            found.forEach(place -> shares.spread(origins[place.start()], origins[place.end() - 1] + 1, amount));
        }
    }

    /** Where in a text each character of its plain form, see {@link Grams#plain}, comes from; of white space the first character. */
    private static int[] origins(String text) {
        var origins = new int[Grams.plain(text).length()];
        boolean space = false;
        for (int i = 0, at = 0; i < text.length(); i++) {
            boolean white = Character.isWhitespace(text.charAt(i));
            int copies = white && space ? 0 : text.charAt(i) == DOTTED ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                origins[at++] = i;
            }
            space = white;
        }
        return origins;
    }
}
