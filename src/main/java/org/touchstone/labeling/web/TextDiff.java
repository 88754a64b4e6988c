package org.touchstone.labeling.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.EqualDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs between two texts, by lines and within changed lines by words, as Myers (1986) finds the shortest edit. */
final class TextDiff {

    /** Above this many lines or words in both texts together only whole stretches are told apart, which bounds the time. */
    private static final int MOST = 2_000;

    private static final String BREAK = "\n";
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern WORD = Pattern.compile("\\n|[\\p{L}\\p{N}]+|\\s|.", Pattern.DOTALL);

    /** Where a line stands. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** One line of either text; the parts put together are its text. */
    record Line(Kind kind, List<Part> parts) {

        public String text() {
            return String.join("", parts.stream().map(Part::text).toList());
        }
    }

    /** A stretch of a line; changed where the other text's line has something else. */
    record Part(String text, boolean changed) {}

    private TextDiff() {}

    /** All lines of both texts in order: what was removed stands before what was added in its place. */
    static List<Line> of(String before, String after) {
        var lines = new ArrayList<Line>();
        for (var delta : deltas(lines(before), lines(after))) {
            switch (delta.getType()) {
                case EQUAL -> plain(Kind.SAME, delta.getSource(), lines);
                case CHANGE -> changed(delta, lines);
                case DELETE, INSERT -> {
                    plain(Kind.REMOVED, delta.getSource(), lines);
                    plain(Kind.ADDED, delta.getTarget(), lines);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static void plain(Kind kind, Chunk<String> chunk, List<Line> lines) {
        chunk.getLines().forEach(line -> lines.add(new Line(kind, List.of(new Part(line, false)))));
    }

    private static void changed(AbstractDelta<String> delta, List<Line> lines) {
        var before = new Side(Kind.REMOVED);
        var after = new Side(Kind.ADDED);
        for (var words : deltas(words(delta.getSource()), words(delta.getTarget()))) {
            boolean differs = words.getType() != DeltaType.EQUAL;
            before.add(words.getSource(), differs);
            after.add(words.getTarget(), differs);
        }
        lines.addAll(before.lines());
        lines.addAll(after.lines());
    }

    /** One text's lines, put together from words again. */
    private static final class Side {

        private final Kind kind;
        private final List<Line> lines = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        Side(Kind kind) {
            this.kind = kind;
        }

        void add(Chunk<String> words, boolean changed) {
            var text = new StringBuilder();
            for (var word : words.getLines()) {
                if (word.equals(BREAK)) {
                    flush(text, changed);
                    end();
                } else {
                    text.append(word);
                }
            }
            flush(text, changed);
        }

        private void flush(StringBuilder text, boolean changed) {
            if (!text.isEmpty()) {
                parts.add(new Part(text.toString(), changed));
                text.setLength(0);
            }
        }

        private void end() {
            lines.add(new Line(kind, List.copyOf(parts)));
            parts.clear();
        }

        List<Line> lines() {
            end();
            return lines;
        }
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        if (before.size() + after.size() <= MOST) {
            return DiffUtils.diff(before, after, true).getDeltas();
        }
        var old = new Chunk<>(0, before);
        var fresh = new Chunk<>(0, after);
        return List.of(before.equals(after) ? new EqualDelta<>(old, fresh) : new ChangeDelta<>(old, fresh));
    }

    private static List<String> lines(String text) {
        return List.of(LINES.split(text, -1));
    }

    private static List<String> words(Chunk<String> lines) {
        return WORD.matcher(String.join(BREAK, lines.getLines()))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
