package org.touchstone.support;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What of a running text became what of another, word by word; sentence by sentence where the texts are so long that words
 * would take too much time.
 */
public final class WordDiff {

    /** The most words that both texts together may have. */
    private static final int MOST = 4_000;

    private static final Pattern SENTENCES = Pattern.compile("[^.!?\\n]*[.!?\\n]+|[^.!?\\n]+");

    /** Words, single signs, and what stands between them; nothing of a text is lost. */
    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private WordDiff() {}

    /** A stretch of text that stayed, went or came. */
    public record Stretch(Kind kind, String text) {}

    /** What became of it. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** The two texts as one, in the order of reading; what went stands before what came in its place. */
    public static List<Stretch> of(String before, String after) {
        var old = parts(WORDS, before);
        var now = parts(WORDS, after);
        return old.size() + now.size() <= MOST ? of(old, now) : of(parts(SENTENCES, before), parts(SENTENCES, after));
    }

    private static List<Stretch> of(List<String> old, List<String> now) {
        List<Stretch> all = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(all, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(all, Kind.GONE, delta.getSource().getLines());
            add(all, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(all, Kind.SAME, old.subList(at, old.size()));
        return all;
    }

    private static void add(List<Stretch> all, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            all.add(new Stretch(kind, String.join("", parts)));
        }
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
