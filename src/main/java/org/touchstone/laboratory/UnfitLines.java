package org.touchstone.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Some lines of a file cannot be used; says of all of them why. */
public final class UnfitLines extends Refusal.Invalid {

    private final List<Why> whys;

    /**
     * A refusal.
     *
     * @param reasons the first thing that is wrong with a line, with an English sentence at hand, by the number of the line from 1, ascending
     * @param lines how many the file has, without empty ones
     */
    public UnfitLines(String field, SequencedMap<Integer, Phrase> reasons, int lines) {
        super("unfit-lines", field, sentence(field, whys(reasons), reasons.size(), lines), reasons.size(), lines);
        this.whys = whys(reasons);
    }

    /**
     * What is wrong with some lines.
     *
     * @param lines their numbers, such as {@code 3, 7–9}
     * @param count how many they are
     */
    public record Why(String lines, int count, Phrase reason) {}

    /** What is wrong, in the order of the first line of each reason. */
    public List<Why> whys() {
        return List.copyOf(whys);
    }

    private static List<Why> whys(Map<Integer, Phrase> reasons) {
        var lines = new LinkedHashMap<Phrase, List<Integer>>();
        reasons.forEach((line, reason) ->
                lines.computeIfAbsent(reason, _ -> new ArrayList<>()).add(line));
        return lines.entrySet().stream()
                .map(why -> new Why(ranges(why.getValue()), why.getValue().size(), why.getKey()))
                .toList();
    }

    private static String ranges(List<Integer> lines) {
        var ranges = new ArrayList<String>();
        for (int start = 0, end; start < lines.size(); start = end) {
            end = start + 1;
            while (end < lines.size() && lines.get(end) == lines.get(end - 1) + 1) {
                end++;
            }
            int first = lines.get(start);
            int last = lines.get(end - 1);
            ranges.add(first == last ? Integer.toString(first) : first + "–" + last);
        }
        return String.join(", ", ranges);
    }

    private static String sentence(String field, List<Why> whys, int bad, int lines) {
        return whys.stream()
                .map(why -> "line %s: %s".formatted(why.lines(), why.reason()))
                .collect(Collectors.joining(
                        "; ", "%s: %d of %d lines cannot be used: ".formatted(field, bad, lines), ""));
    }
}
