package org.touchstone.catalog.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes UTF-8 text of bytes, so that one wrong letter costs the record that it stands in and no more. */
final class Decoding {

    /** Stands for bytes that are not UTF-8: half of a pair, which no text in UTF-8 can bring. */
    static final char NOT_TEXT = '\udfff';

    /** The longest header that is looked at for its separator, in letters. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private Decoding() {}

    static BufferedReader reader(InputStream text) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NOT_TEXT));
        return new BufferedReader(new InputStreamReader(text, decoder), LONGEST_HEADER);
    }

    /** The separator that the first record holds most often outside of quotes; a comma where it holds none. */
    static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var counts = new int[SEPARATORS.length];
        boolean quoted = false;
        int letter = text.read();
        for (int seen = 1; seen < LONGEST_HEADER && letter >= 0 && (quoted || letter != '\n'); seen++) {
            quoted ^= letter == '"';
            for (int i = 0; i < counts.length && !quoted; i++) {
                counts[i] += letter == SEPARATORS[i] ? 1 : 0;
            }
            letter = text.read();
        }
        text.reset();
        return most(counts);
    }

    private static char most(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }
}
