package org.touchstone.preference.learning;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.preference.Explanation;

/** Collects what the characters of a response add to its score, and tells it by words. */
public final class Shares {

    private final String text;
    private final double[] byCharacter;
    private final List<Explanation.Part> parts = new ArrayList<>();

    public Shares(String text) {
        this.text = text;
        this.byCharacter = new double[text.length()];
    }

    /** Spreads an amount evenly over the characters from one place up to, not including, another. */
    public void spread(int from, int to, double amount) {
        for (int i = from; i < to; i++) {
            byCharacter[i] += amount / (to - from);
        }
    }

    /** Adds what has no place in the text. */
    public void part(String name, double amount) {
        parts.add(new Explanation.Part(name, amount));
    }

    /** What was collected, as the explanation of this score. */
    public Explanation of(double score, boolean exact) {
        var pieces = new ArrayList<Explanation.Piece>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = end(start);
            double share = 0;
            for (int i = start; i < end; i++) {
                share += byCharacter[i];
            }
            pieces.add(new Explanation.Piece(text.substring(start, end), share));
        }
        return new Explanation(score, pieces, parts, exact);
    }

    /** A word is a run of letters and digits, any other character stands alone, and white space belongs to what is before it. */
    private int end(int start) {
        int end = start;
        while (end < text.length() && isOfWord(end)) {
            end++;
        }
        if (end == start) {
            end += Character.charCount(text.codePointAt(start));
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isOfWord(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }
}
