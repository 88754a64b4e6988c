package org.touchstone.support;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code $x$}, {@code $$x$$}, {@code \(x\)} and {@code \[x\]} before Markdown takes their stars, underscores and
 * backslashes for its own. A dollar opens a formula only where no letter or digit stands before it and no space behind,
 * and closes one only where no space stands before it and no digit behind, so that sums of money stay what they are.
 */
final class FormulaParser implements InlineContentParser {

    private static final int MOST_STEPS = 200_000;

    /** How much may still be looked at in search of an end; a block full of openings would else take its length squared. */
    private int patience = MOST_STEPS;

    /** Makes one for each block of text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        if (scanner.next('$')) {
            return scanner.next('$') ? formula(until("$$", scanner), scanner, start) : dollar(scanner, start, before);
        }
        scanner.next();
        var end = scanner.next('(') ? "\\)" : scanner.next('[') ? "\\]" : null;
        return end == null ? ParsedInline.none() : formula(until(end, scanner), scanner, start);
    }

    private ParsedInline dollar(Scanner scanner, Position start, int before) {
        if (Character.isLetterOrDigit(before) || Character.isWhitespace(scanner.peek())) {
            return ParsedInline.none();
        }
        var tex = until("$", scanner);
        boolean spaced = tex == null || Character.isWhitespace(tex.codePointBefore(tex.length()));
        return spaced || Character.isDigit(scanner.peek()) ? ParsedInline.none() : formula(tex, scanner, start);
    }

    /** What stands before the next such sign, the scanner then being behind the sign; null when it is too far away. */
    private @Nullable String until(String end, Scanner scanner) {
        var inside = scanner.position();
        for (int length = 0; length < Formula.LONGEST && patience > 0 && scanner.hasNext(); length++) {
            patience--;
            if (scanner.next(end)) {
                var text = text(scanner, inside);
                return text.substring(0, text.length() - end.length());
            }
            if (scanner.next('\\') && !scanner.hasNext()) {
                return null;
            }
            scanner.next();
        }
        return null;
    }

    private static ParsedInline formula(@Nullable String tex, Scanner scanner, Position start) {
        return tex != null && Formula.isPlausible(tex)
                ? ParsedInline.of(new Formula(text(scanner, start)), scanner.position())
                : ParsedInline.none();
    }

    private static String text(Scanner scanner, Position from) {
        return scanner.getSource(from, scanner.position()).getContent();
    }
}
