package org.touchstone.catalog;

import java.util.List;

/**
 * Two dialogues that begin alike. The conversation is the longest beginning that both share and that ends with a user turn; what follows it in
 * each is that dialogue's response, several turns long where they part before their last turn.
 */
record Parted(Conversation conversation, String first, String second) {

    /** The keys name the two dialogues where something is wrong with them. */
    static Parted of(List<Turn> one, String oneKey, List<Turn> other, String otherKey) throws UnfitRow {
        requireAnswer(one, oneKey);
        requireAnswer(other, otherKey);
        int shared = shared(one, other);
        return new Parted(
                new Conversation(one.subList(0, shared)),
                HhText.of(one.subList(shared, one.size())),
                HhText.of(other.subList(shared, other.size())));
    }

    /** How many turns the conversation has. */
    static int shared(List<Turn> one, List<Turn> other) throws UnfitRow {
        int conversation = 0;
        for (int i = 1; i < Math.min(one.size(), other.size()); i++) {
            var last = one.get(i - 1);
            if (!last.equals(other.get(i - 1))) {
                break;
            }
            boolean answered = last.speaker() == Speaker.USER && isAnswer(one.get(i)) && isAnswer(other.get(i));
            conversation = answered ? i : conversation;
        }
        if (conversation == 0) {
            throw new UnfitRow("The two dialogues share no beginning that an assistant turn continues in both");
        }
        return conversation;
    }

    private static void requireAnswer(List<Turn> dialogue, String key) throws UnfitRow {
        if (dialogue.isEmpty() || !isAnswer(dialogue.getLast())) {
            throw new UnfitRow("\"%s\" does not end with an assistant turn".formatted(key));
        }
    }

    private static boolean isAnswer(Turn turn) {
        return turn.speaker() == Speaker.ASSISTANT;
    }
}
