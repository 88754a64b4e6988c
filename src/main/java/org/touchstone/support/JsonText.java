package org.touchstone.support;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) without a tree in between, for files of millions of lines. Its bytes are those of Jackson's trees, since digests are
 * taken of what these once wrote: two letters where JSON has such an escape, four upper-case hexadecimal digits for other controls, everything
 * else as it is. Commas come by themselves; brackets that are opened must be closed.
 */
public final class JsonText {

    private static final String DIGITS = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(1 << 10);

    /** Opens an object or a list, as an element or after a {@link #name}. */
    public JsonText open(char bracket) {
        comma();
        text.append(bracket);
        return this;
    }

    public JsonText close(char bracket) {
        text.append(bracket);
        return this;
    }

    /** The name of a member, whose value comes next. */
    public JsonText name(String name) {
        comma();
        quote(name);
        text.append(':');
        return this;
    }

    /** A text as a value. */
    public JsonText value(@Nullable String value) {
        comma();
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    /** A number as a value; one that is finite. */
    public JsonText value(@Nullable Number value) {
        comma();
        text.append(value);
        return this;
    }

    /** What is JSON already, as a value. */
    public JsonText raw(String json) {
        comma();
        text.append(json);
        return this;
    }

    /** A member with a text. */
    public JsonText put(String name, @Nullable String value) {
        return name(name).value(value);
    }

    /** A member with a number. */
    public JsonText put(String name, @Nullable Number value) {
        return name(name).value(value);
    }

    /** The same only where there is something to put. */
    public JsonText putKnown(String name, @Nullable String value) {
        return value == null ? this : put(name, value);
    }

    /** The same only where there is something to put. */
    public JsonText putKnown(String name, @Nullable Number value) {
        return value == null ? this : put(name, value);
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void comma() {
        int last = text.length() - 1;
        if (last >= 0 && "[{:".indexOf(text.charAt(last)) < 0) {
            text.append(',');
        }
    }

    private void quote(String value) {
        text.append('"');
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                text.append(value, from, at);
                escape(letter);
                from = at + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    private void escape(char letter) {
        text.append('\\');
        switch (letter) {
            case '"', '\\' -> text.append(letter);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append("u00").append(DIGITS.charAt(letter >> 4)).append(DIGITS.charAt(letter & 15));
        }
    }
}
