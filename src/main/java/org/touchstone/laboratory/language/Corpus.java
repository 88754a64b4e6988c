package org.touchstone.laboratory.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Texts behind one another, from which windows are drawn to learn from. */
public final class Corpus {

    private final int[] tokens;

    private Corpus(int[] tokens) {
        this.tokens = tokens;
    }

    /** Texts, each with its marks, in their order. */
    public static Corpus of(List<int[]> texts) {
        var all = new int[texts.stream().mapToInt(text -> text.length).sum()];
        int at = 0;
        for (var text : texts) {
            System.arraycopy(text, 0, all, at, text.length);
            at += text.length;
        }
        return new Corpus(all);
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.length;
    }

    /** What lies between two shares of it. */
    public Corpus part(double from, double to) {
        return new Corpus(Arrays.copyOfRange(tokens, at(from), at(to)));
    }

    private int at(double share) {
        return (int) Math.round(share * tokens.length);
    }

    /** Windows of so many tokens that begin anywhere; of a shorter corpus, all of it. */
    public List<int[]> draw(int count, int length, SplittableRandom random) {
        var windows = new ArrayList<int[]>();
        int last = Math.max(0, tokens.length - length);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(last + 1);
            windows.add(Arrays.copyOfRange(tokens, start, Math.min(tokens.length, start + length)));
        }
        return windows;
    }

    /** Windows of so many tokens side by side from the beginning, at most so many; what is left at the end is not one. */
    public List<int[]> windows(int most, int length) {
        var windows = new ArrayList<int[]>();
        for (int start = 0; start + length <= tokens.length && windows.size() < most; start += length) {
            windows.add(Arrays.copyOfRange(tokens, start, start + length));
        }
        return windows;
    }
}
