package org.touchstone.evaluation.bestofn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.evaluation.judged.JudgedPair;
import org.touchstone.evaluation.judged.Votes;
import org.touchstone.preference.Candidate;
import org.touchstone.statistics.DuelModel;
import org.touchstone.statistics.DuelRating;
import org.touchstone.statistics.Duels;

/** Gathers the responses to each prompt, and what was said of them. */
final class Prompts {

    private final Map<String, Prompt> prompts = new TreeMap<>();

    void add(JudgedPair pair) {
        prompts.computeIfAbsent(ConversationHash.of(pair.conversation()), _ -> new Prompt(pair.conversation()))
                .add(pair);
    }

    /** Takes in responses of which nothing was said. */
    void add(CandidateSet set) {
        var prompt =
                prompts.computeIfAbsent(ConversationHash.of(set.conversation()), _ -> new Prompt(set.conversation()));
        set.responses().forEach(response -> prompt.place(response.content()));
    }

    /** In an order that only depends on the conversations. */
    List<Prompt> all() {
        return List.copyOf(prompts.values());
    }

    /** A conversation with the responses that were compared; the same text is one response, whoever wrote it. */
    static final class Prompt {

        private final Conversation conversation;
        private final Map<String, Integer> responses = new LinkedHashMap<>();
        private final List<Duel> duels = new ArrayList<>();

        private Prompt(Conversation conversation) {
            this.conversation = conversation;
        }

        private record Duel(int first, int second, Votes votes) {}

        private void add(JudgedPair pair) {
            int first = place(pair.first().content());
            int second = place(pair.second().content());
            if (first != second) {
                duels.add(new Duel(first, second, pair.votes()));
            }
        }

        private int place(String text) {
            return responses.computeIfAbsent(text, _ -> responses.size());
        }

        int size() {
            return responses.size();
        }

        List<Candidate> candidates() {
            return responses.keySet().stream()
                    .map(text -> new Candidate(conversation, text))
                    .toList();
        }

        /** Whether votes order all responses, be it through others. */
        boolean isConnected() {
            return Arrays.stream(table().components()).allMatch(component -> component == 0);
        }

        /** What votes say of each response, in logits: Bradley and Terry's strengths. */
        double[] strengths() {
            return DuelRating.fit(table(), DuelModel.HALF_WINS).strength();
        }

        private Duels table() {
            return new Duels(
                    size(),
                    duels.stream().mapToInt(Duel::first).toArray(),
                    duels.stream().mapToInt(Duel::second).toArray(),
                    duels.stream().mapToDouble(duel -> duel.votes().won()).toArray(),
                    duels.stream().mapToDouble(duel -> duel.votes().lost()).toArray(),
                    duels.stream().mapToDouble(duel -> duel.votes().tied()).toArray(),
                    new double[duels.size()][0],
                    new int[duels.size()]);
        }
    }
}
