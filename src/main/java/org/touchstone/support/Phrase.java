package org.touchstone.support;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said to a person, before it is known in which language: the key of a message and what goes into its gaps.
 * Templates print it in the reader's language with double braces, {@code ${{phrase}}}; it may travel in a session.
 *
 * @param key of a message under {@code messages/}, such as {@code labeling.echo.saved}
 * @param arguments for the gaps {@code {0}}, {@code {1}}, ...; a phrase among them is said in the same language
 * @param otherwise what to say where no message has the key; null where it must have one
 */
public record Phrase(
        String key, List<Serializable> arguments, @Nullable String otherwise) implements Serializable {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** The message of a key that exists. */
    public static Phrase of(String key, Serializable... arguments) {
        return new Phrase(key, List.of(arguments), null);
    }
}
