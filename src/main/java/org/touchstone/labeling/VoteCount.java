package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.VoteSink.LeftOut;
import org.touchstone.labeling.ExternalVote.Place;

/** Sorts the votes of a batch, in the file's order, into those to be added, those that are in already and those left out. */
final class VoteCount {

    private final Map<Place, Outcome> said;
    private final Map<ComparisonId, Integer> room;
    private final List<ExternalVote> added = new ArrayList<>();
    private final Map<Long, List<String>> otherwise = new TreeMap<>();
    private final Map<Long, List<String>> full = new TreeMap<>();
    private int repeated;

    /**
     * @param said what is in already, whether it stands or was set aside
     * @param room how many judgments each pair may still take
     */
    VoteCount(Map<Place, Outcome> said, Map<ComparisonId, Integer> room) {
        this.said = new HashMap<>(said);
        this.room = new HashMap<>(room);
    }

    void take(ExternalVote vote, long line, String name) {
        var before = said.get(vote.place());
        if (before != null && before != vote.outcome()) {
            note(otherwise, line, name);
        } else if (before != null) {
            repeated++;
        } else if (room.getOrDefault(vote.place().comparison(), 0) < 1) {
            note(full, line, name);
        } else {
            room.merge(vote.place().comparison(), -1, Integer::sum);
            said.put(vote.place(), vote.outcome());
            added.add(vote);
        }
    }

    List<ExternalVote> added() {
        return added;
    }

    int repeated() {
        return repeated;
    }

    List<LeftOut> leftOut() {
        var left = new ArrayList<LeftOut>();
        otherwise.forEach(
                (line, names) -> left.add(leftOut(line, names, "had said something else of this pair before")));
        full.forEach((line, names) ->
                left.add(leftOut(line, names, "came when the pair had as many judgments as a pair may have")));
        return left;
    }

    private static LeftOut leftOut(long line, List<String> names, String why) {
        return new LeftOut(line, "Left out, the rest of the line is in: " + String.join(", ", names) + " " + why);
    }

    private static void note(Map<Long, List<String>> notes, long line, String name) {
        notes.computeIfAbsent(line, _ -> new ArrayList<>()).add("\"" + name + "\"");
    }
}
