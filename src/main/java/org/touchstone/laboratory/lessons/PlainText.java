package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Corpus;

/**
 * Plain text as language models read it. Two blank lines or more set texts apart; one blank line stands between the paragraphs of a text. A text that begins
 * with {@code Human:} is a dialogue, and gets the blank line in front that dialogues of datasets have.
 */
record PlainText(List<String> texts) {

    private static final String DIALOGUE = "Human:";
    private static final int APART = 2;

    PlainText {
        texts = List.copyOf(texts);
    }

    /** The texts of a file. */
    static PlainText of(List<String> lines) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        int blank = 0;
        for (var line : lines) {
            if (line.isBlank()) {
                blank++;
                continue;
            }
            if (blank >= APART) {
                add(text, texts);
            }
            text.append(text.isEmpty() ? "" : "\n".repeat(blank + 1)).append(line.stripTrailing());
            blank = 0;
        }
        add(text, texts);
        return new PlainText(texts);
    }

    private static void add(StringBuilder text, List<String> texts) {
        if (!text.isEmpty()) {
            texts.add((text.indexOf(DIALOGUE) == 0 ? "\n\n" : "") + text);
            text.setLength(0);
        }
    }

    /** All texts, each between its marks. */
    Corpus corpus() {
        return Corpus.of(texts.stream().map(PlainText::marked).toList());
    }

    private static int[] marked(String text) {
        var bytes = Bytes.tokens(text);
        var tokens = new int[bytes.length + 2];
        tokens[0] = Bytes.BEGIN;
        System.arraycopy(bytes, 0, tokens, 1, bytes.length);
        tokens[tokens.length - 1] = Bytes.END;
        return tokens;
    }
}
