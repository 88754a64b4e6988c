package org.touchstone.laboratory.knowing;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Transcript;

/**
 * A comparison as a question with lettered choices, which are the two responses (the layout of Kadavath et al. 2022, sections 2 and 3.2). What does
 * not fit is left out: the beginning of the conversation, down to a quarter of the room, then the ends of responses, alike where both are long.
 *
 * @param right the number of the choice that the label prefers
 */
record LetteredQuestion(Conversation conversation, List<String> choices, int right) {

    private static final int[] LETTERS = {'A', 'B'};
    private static final int TRUE = 0;
    private static final int FALSE = 1;
    private static final int SHARE_OF_CONVERSATION = 4;

    LetteredQuestion {
        choices = List.copyOf(choices);
    }

    /** A comparison that is no tie, its responses in their order or the other way round. */
    static LetteredQuestion of(PreferencePair pair, boolean turned) {
        return new LetteredQuestion(
                pair.conversation(),
                turned ? List.of(pair.second(), pair.first()) : List.of(pair.first(), pair.second()),
                pair.firstIsBetter() == turned ? 1 : 0);
    }

    /** What tells its conversation from others. */
    String name() {
        return ConversationHash.ofOpening(conversation);
    }

    /** The same with its choices the other way round. */
    LetteredQuestion turned() {
        return new LetteredQuestion(conversation, choices.reversed(), 1 - right);
    }

    /** The question up to where its letter is to be said, in a context in which there is room for the letter. */
    int[] asked(int context) {
        return written(List.of("\nChoices:\n (A) ", "\n (B) ", "\nAnswer: ("), choices, context);
    }

    /** The question whether a choice is right, likewise; the letter of {@link #truth} is its answer. The other choice is not shown. */
    int[] proposed(int choice, int context) {
        return written(
                List.of(
                        "\nProposed answer: ",
                        "\nIs the proposed answer:\n (A) True\n (B) False\nThe proposed answer is: ("),
                choices.subList(choice, choice + 1),
                context);
    }

    /** The number of the choice that says whether another is right. */
    int truth(int choice) {
        return choice == right ? TRUE : FALSE;
    }

    /** A question and the letter of a choice. */
    static int[] answered(int[] question, int choice) {
        return IntStream.concat(IntStream.of(question), IntStream.of(LETTERS[choice]))
                .toArray();
    }

    /** The probabilities of the letters among those of all tokens. */
    static double[] letters(float[] logProbabilities) {
        return IntStream.of(LETTERS)
                .mapToDouble(letter -> Math.exp(logProbabilities[letter]))
                .toArray();
    }

    /** The conversation, and each text behind the word that goes before it; one word more stands behind all. */
    private int[] written(List<String> words, List<String> texts, int context) {
        var asked = Bytes.tokens(Transcript.text(conversation));
        var said = texts.stream().map(text -> Bytes.tokens(text.strip())).toList();
        int room = context
                - 2
                - words.stream().mapToInt(word -> Bytes.tokens(word).length).sum();
        int kept = room - Math.min(asked.length, room / SHARE_OF_CONVERSATION);
        int all = said.stream().mapToInt(one -> one.length).sum();
        int longest = all <= kept ? kept : longest(said, kept);
        var tokens = IntStream.builder();
        int left = room
                - said.stream().mapToInt(one -> Math.min(one.length, longest)).sum();
        tokens.add(Bytes.BEGIN);
        IntStream.of(asked).skip(Math.max(0, asked.length - left)).forEach(tokens::add);
        for (int i = 0; i < said.size(); i++) {
            IntStream.of(Bytes.tokens(words.get(i))).forEach(tokens::add);
            IntStream.of(said.get(i)).limit(longest).forEach(tokens::add);
        }
        IntStream.of(Bytes.tokens(words.getLast())).forEach(tokens::add);
        return tokens.build().toArray();
    }

    /** How much of each of one or two texts can be shown in a room that is too small for them: the rest where one is short, else an equal part. */
    private static int longest(List<int[]> texts, int room) {
        int shortest = texts.stream().mapToInt(text -> text.length).min().orElse(0);
        return texts.size() == 1 ? room : Math.max(room / 2, room - shortest);
    }
}
