package org.touchstone.support;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said to a person, before it is known in which language: the key of a message and what goes into its gaps.
 * Templates print it in the reader's language with double braces, {@code ${{phrase}}}; it may travel in a session.
 *
 * @param key of a message under {@code messages/}, such as {@code labeling.echo.saved}
 * @param arguments for the gaps {@code {0}}, {@code {1}}, ...; a phrase among them is said in the same language, and a {@link java.math.BigDecimal} is
 *     written with as many decimals as it has
 * @param otherwise what to say where no message has the key; null where it must have one
 */
public record Phrase(
        String key, List<Serializable> arguments, @Nullable String otherwise) implements Serializable {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /**
     * An English sentence that was kept as it was said, such as why a figure is undefined: the message under {@code beginning} that reads like
     * it in English is said in the reader's language, with what stands in its gaps. Where none does, the sentence itself is said.
     *
     * @param beginning of the keys among which to look, ending with a dot
     */
    public static Phrase recalled(String beginning, String sentence) {
        if (!beginning.endsWith(".")) {
            throw new IllegalArgumentException("The beginning of keys ends with a dot but was " + beginning);
        }
        return new Phrase(beginning, List.of(), sentence);
    }

    /** The message of a key that exists. */
    public static Phrase of(String key, Serializable... arguments) {
        return new Phrase(key, List.of(arguments), null);
    }

    /** The English sentence where it is at hand, else the key. */
    @Override
    public String toString() {
        return otherwise == null ? key : otherwise;
    }

    /** Whether the key is but the beginning of the keys among which the sentence is to be found. */
    public boolean isRecalled() {
        return key.endsWith(".");
    }
}
