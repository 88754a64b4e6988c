package org.touchstone.catalog.stackexchange;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.catalog.jsonl.Lines;

/**
 * The questions of a dump with their answers, each question a line of JSON, {@code {"question", "answers": [{"text", "score"}]}}, under the number of its
 * row. The whole dump is read before the first question comes, as the last row may answer it; {@link #ready} does so bit by bit. Questions come
 * in the order of their Ids, whatever order the dump has; those without two answers of different scores do not come. Never held are more than
 * {@value Spill#USUAL} letters of posts and {@value Question#MOST_ANSWERS} answers of one question.
 */
public final class Dump implements Lines {

    /** How many rows are taken in at a time. */
    private static final int STEP = 2_000;

    /** What stands around the rows. */
    private static final Pattern AROUND = Pattern.compile("<\\?xml[^<>]*\\?>|<posts\\b[^<>]*>|</posts\\s*>");

    private final Lines rows;
    private final PostRow reader = new PostRow();
    private final Spill spill;
    private long left;
    private long dump;
    private boolean sorted;
    private @Nullable Line found;
    private @Nullable Question open;
    private @Nullable String broken;
    private @Nullable String excerpt;
    private long number;
    private boolean any;

    public Dump(Lines rows) {
        this(rows, Long.MAX_VALUE, Spill.USUAL);
    }

    private Dump(Lines rows, long mostRows, long mostHeld) {
        this.rows = rows;
        left = mostRows;
        spill = new Spill(mostHeld);
    }

    /** As if the dump ended after so many rows, for a look at how it begins. */
    public static Dump beginning(Lines rows, int mostRows) {
        return new Dump(rows, mostRows, Spill.USUAL);
    }

    /** One that holds so many letters. */
    static Dump holding(Lines rows, long mostHeld) {
        return new Dump(rows, Long.MAX_VALUE, mostHeld);
    }

    @Override
    public boolean ready() {
        for (int i = 0; i < STEP && !sorted && found == null; i++) {
            takeIn();
        }
        return sorted || found != null;
    }

    @Override
    public @Nullable Line next() {
        boolean there = ready();
        while (!there) {
            there = ready();
        }
        var next = found == null ? question() : found;
        found = null;
        any |= next != null;
        return next;
    }

    @Override
    public String place() {
        return sorted ? "" : rows.place();
    }

    @Override
    public @Nullable String excerpt() {
        return excerpt;
    }

    @Override
    public @Nullable String broken() {
        return broken == null ? rows.broken() : broken;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void release() {
        spill.close();
    }

    @Override
    public void close() throws IOException {
        release();
        rows.close();
    }

    /** How often posts went to a file since no more could be held. */
    int runs() {
        return spill.written();
    }

    private void takeIn() {
        try {
            var row = left-- > 0 ? rows.next() : null;
            if (row == null) {
                spill.sort();
                sorted = true;
            } else {
                found = row instanceof Line.Text text ? post(text) : row;
            }
        } catch (IOException failure) {
            stop(number, "There is too little room left on this server's disk to take the file", "");
        }
    }

    private @Nullable Line post(Line.Text row) throws IOException {
        number = row.number();
        var text = row.text().strip();
        if (text.startsWith("<!DOCTYPE") || (!text.startsWith("<row") && text.contains("<!DOCTYPE"))) {
            stop(number, "The file declares a document type, as no dump does; it was not read", text);
            return found;
        }
        if (AROUND.matcher(text).matches()) {
            dump += text.startsWith("<posts") ? 1 : 0;
            return null;
        }
        try {
            var post = reader.read(text, dump, number);
            if (post != null) {
                spill.add(post);
            }
            return null;
        } catch (UnfitPost unfit) {
            return new Line.Unreadable(number, String.valueOf(unfit.getMessage()), Question.beginning(text));
        }
    }

    /** Ends reading for good. */
    private void stop(long line, String reason, String text) {
        broken = reason;
        sorted = true;
        found = new Line.Unreadable(Math.max(1, line), reason, Question.beginning(text));
    }

    private @Nullable Line question() {
        try {
            return broken == null ? gathered() : null;
        } catch (IOException failure) {
            broken = "The disk for temporary files failed";
            return new Line.Unreadable(number, broken, "");
        }
    }

    private @Nullable Line gathered() throws IOException {
        while (spill.head() != null || open != null) {
            var line = step();
            if (line != null) {
                return line;
            }
        }
        return any || number == 0
                ? null
                : new Line.Unreadable(number, "The dump has no question with two answers of different scores", "");
    }

    private @Nullable Line step() throws IOException {
        var head = spill.head();
        return open != null && (head == null || !open.owns(head)) ? ended(open) : take(spill.take());
    }

    private @Nullable Line ended(Question whole) {
        open = null;
        excerpt = whole.excerpt();
        return whole.line();
    }

    private @Nullable Line take(Post post) {
        if (open != null) {
            return open.add(post);
        }
        if (post.key().answer()) {
            return Question.unreadable(post, "The question of this answer is not in the file");
        }
        open = new Question(post);
        return null;
    }
}
