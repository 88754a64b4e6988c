package org.touchstone.labeling.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.touchstone.catalog.Conversation;

/**
 * How good simulated workers find a response whose worth nobody has told them: a made-up taste, fixed and public, so that
 * simulated judgments agree with each other more than by chance and a model can learn something from them. It says nothing
 * about real people.
 *
 * <p>The sum of: -0.35 ln((words + 5) / 60)^2, which likes some 55 words; 0.3 for each of at most two hedges; -0.35 for each
 * of at most three overclaims or exclamation marks; 0.2 for a list, table or code; 0.8 times the share of the request's longer
 * words that the response takes up; 0.15 for a question back.
 */
final class TextQuality {

    private static final Pattern HEDGE = Pattern.compile(
            "\\b(i don't know|i can't|i won't|depends|probably|likely|roughly|about|may|might|usually|rough|if"
                    + " you)\\b");
    private static final Pattern OVERCLAIM = Pattern.compile(
            "!|\\b(definitely|always|never|everybody|everyone|absolutely|certainly|proves?|proved|best|must|100%)(?!\\w)");
    private static final Pattern FORMAT = Pattern.compile("(?m)^(- |\\d+\\. |\\||```)");
    private static final int LONG_WORD = 4;

    private TextQuality() {}

    static double of(Conversation conversation, String response) {
        var text = response.toLowerCase(Locale.ROOT);
        var words = words(text);
        double length = Math.log((words.length + 5) / 60.0);
        double hedges = Math.min(2, HEDGE.matcher(text).results().count());
        double overclaims = Math.min(3, OVERCLAIM.matcher(text).results().count());
        double format = FORMAT.matcher(response).find() ? 0.2 : 0;
        double question = text.contains("?") ? 0.15 : 0;
        return -0.35 * length * length
                + 0.3 * hedges
                - 0.35 * overclaims
                + format
                + question
                + 0.8 * relevance(conversation, Set.copyOf(Arrays.asList(words)));
    }

    private static double relevance(Conversation conversation, Set<String> response) {
        var request = longWords(conversation.turns().getLast().content());
        return request.isEmpty()
                ? 0
                : (double) request.stream().filter(response::contains).count() / request.size();
    }

    private static Set<String> longWords(String text) {
        return Arrays.stream(words(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > LONG_WORD)
                .collect(Collectors.toSet());
    }

    private static String[] words(String text) {
        return text.split("[^\\p{L}\\p{N}']+");
    }
}
