package org.touchstone.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.touchstone.support.Sha256;

/** Digests of conversations in which case and white space do not count; equal ones mean "the same conversation" when data are split. */
public final class ConversationHash {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private ConversationHash() {}

    /** The digest of all turns, with their speakers, as hexadecimal digits. */
    public static String of(Conversation conversation) {
        return Sha256.hex(conversation.turns().stream()
                .flatMap(turn -> Stream.of(turn.speaker().name(), normalised(turn.content())))
                .toArray(String[]::new));
    }

    /**
     * The digest of the first user turn alone. A conversation and all its beginnings share it, so whoever divides data by it never has one in
     * a part and another in the next; conversations that merely open alike stay together too.
     */
    public static String ofOpening(Conversation conversation) {
        var opening = conversation.turns().stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .findFirst()
                .orElseThrow();
        return Sha256.hex(normalised(opening.content()));
    }

    private static String normalised(String text) {
        var stripped = text.strip();
        var spaced = isPlain(stripped) ? stripped : SPACE.matcher(stripped).replaceAll(" ");
        return spaced.toLowerCase(Locale.ROOT);
    }

    /** Whether it is ASCII whose only white space are single blanks, as most texts are: then there is nothing to replace. */
    private static boolean isPlain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return true;
    }
}
