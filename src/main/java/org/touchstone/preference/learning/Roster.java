package org.touchstone.preference.learning;

import java.util.LinkedHashMap;
import java.util.List;
import org.touchstone.preference.Candidate;

/**
 * The distinct candidates of pairs, so that each is looked at once however many pairs it is in.
 *
 * @param candidates in the order in which they appear
 * @param first where the first candidate of each pair is among them
 * @param second where the second one is
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Roster(List<Candidate> candidates, int[] first, int[] second) {

    /** The candidates of these pairs. */
    public static Roster of(List<Example> pairs) {
        var places = new LinkedHashMap<Candidate, Integer>();
        var first = new int[pairs.size()];
        var second = new int[pairs.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = place(places, pairs.get(i).first());
            second[i] = place(places, pairs.get(i).second());
        }
        return new Roster(List.copyOf(places.keySet()), first, second);
    }

    private static int place(LinkedHashMap<Candidate, Integer> places, Candidate candidate) {
        var known = places.putIfAbsent(candidate, places.size());
        return known == null ? places.size() - 1 : known;
    }

    /** First minus second of each pair, given the candidates' scores. */
    public double[] differences(double[] scores) {
        var differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = scores[first[i]] - scores[second[i]];
        }
        return differences;
    }
}
