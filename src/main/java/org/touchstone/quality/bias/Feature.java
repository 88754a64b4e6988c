package org.touchstone.quality.bias;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** What a reader sees of a response's looks before reading it, counted in its Markdown. */
@NamedInterface("looks")
public enum Feature {
    /** Characters. */
    LENGTH,
    /** Items of lists. */
    LISTS,
    /** Headings. */
    HEADERS,
    /** Passages in bold. */
    BOLD,
    /** Fenced blocks of code. */
    CODE;

    /** The name that files and message keys use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
