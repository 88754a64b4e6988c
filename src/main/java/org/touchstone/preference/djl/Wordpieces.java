package org.touchstone.preference.djl;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Splits text into the encoder's tokens; the padding and truncation that its file asks for are turned off. */
final class Wordpieces implements AutoCloseable {

    /** More than any window holds, and a bound on the time that a hostile text can take. */
    private static final int LONGEST_TEXT = 20_000;

    private final HuggingFaceTokenizer tokenizer;
    private final TokenWindow.Marks marks;

    Wordpieces(byte[] settings) {
        var options = Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(settings), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marks = new TokenWindow.Marks(mark("[CLS]"), mark("[SEP]"));
    }

    private int mark(String name) {
        var tokens = tokens(name);
        if (tokens.length != 1) {
            throw new UnusableEncoder("its tokenizer has no " + name);
        }
        return tokens[0];
    }

    /** What stands between the parts of a sequence. */
    TokenWindow.Marks marks() {
        return marks;
    }

    /** The tokens of a text, read from its start. */
    int[] ofStart(String text) {
        return tokens(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    /** The tokens of a text, read from its end. */
    int[] ofEnd(String text) {
        return tokens(text.substring(Math.max(0, text.length() - LONGEST_TEXT)));
    }

    /** Where each of {@link #ofStart}'s tokens stands in the text: its first character and the one behind its last, in turn. */
    int[] spansOfStart(String text) {
        var read = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        var spans = tokenizer.encode(read, false, false).getCharTokenSpans();
        return Arrays.stream(spans)
                .flatMapToInt(span -> IntStream.of(
                        read.offsetByCodePoints(0, span.getStart()), read.offsetByCodePoints(0, span.getEnd())))
                .toArray();
    }

    private int[] tokens(String text) {
        return Arrays.stream(tokenizer.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
