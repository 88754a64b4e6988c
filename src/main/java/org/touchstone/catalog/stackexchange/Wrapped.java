package org.touchstone.catalog.stackexchange;

/** Text that grows, with lines and quotations. Breaks are written only when something follows them, so none stands at the ends. */
final class Wrapped {

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int quotesBefore;
    private int breaks;
    private boolean space;
    /** Whether the mark of a list's item was the last thing written. */
    private boolean marked;

    /** Words in which any white space is one space. */
    void words(String words) {
        var plain = words.replaceAll("\\s+", " ");
        if (plain.isBlank()) {
            space |= !plain.isEmpty();
            return;
        }
        space |= plain.startsWith(" ");
        verbatim(plain.strip());
        space = plain.endsWith(" ");
    }

    /** Text of one line as it stands. */
    void verbatim(String line) {
        boolean begun = open();
        if (space && begun) {
            text.append(' ');
        }
        text.append(line);
        space = false;
        marked = false;
    }

    /** Several lines as they stand, between fences that do not occur in them. */
    void fenced(String code) {
        var fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        verbatim(fence);
        for (var line : code.stripTrailing().split("\r?\n", -1)) {
            line();
            verbatim(line);
        }
        line();
        verbatim(fence);
    }

    /** The mark of an item; what follows stands on the same line. */
    void mark(String mark) {
        verbatim(mark);
        marked = true;
    }

    /** What follows begins a line. */
    void line() {
        breaks = Math.max(breaks, 1);
    }

    /** What follows begins one line further on, two at the most. */
    void oneMoreLine() {
        breaks = Math.min(2, breaks + 1);
    }

    /** What follows stands behind an empty line. */
    void block() {
        breaks = 2;
    }

    void quote(int more) {
        quotes += more;
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }

    /** Writes the breaks that wait; says whether the line has begun already. */
    private boolean open() {
        boolean begun = !text.isEmpty() && (breaks == 0 || marked);
        if (marked || text.isEmpty()) {
            breaks = 0;
        }
        if (breaks > 1) {
            text.append('\n').append("> ".repeat(Math.min(quotes, quotesBefore)).stripTrailing());
        }
        if (breaks > 0) {
            text.append('\n');
        }
        if (!begun) {
            text.append("> ".repeat(quotes));
        }
        space &= !marked;
        breaks = 0;
        quotesBefore = quotes;
        return begun;
    }
}
