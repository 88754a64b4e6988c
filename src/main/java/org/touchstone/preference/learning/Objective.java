package org.touchstone.preference.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.touchstone.preference.Loss;

/**
 * What the scores of candidates cost, given what is known of pairs of them: the sum over pairs and rankings, each by its weight, in nats.
 * One definition in plain Java serves every family; a network passes the gradient by the scores back through itself.
 */
public final class Objective {

    private final List<Term> terms;
    private final BitSet concerned;
    private final double weight;

    private Objective(List<Term> terms, BitSet concerned, double weight) {
        this.terms = terms;
        this.concerned = concerned;
        this.weight = weight;
    }

    /**
     * The objective of some of the pairs.
     *
     * @param roster of all pairs
     * @param numbers which pairs count
     */
    public static Objective of(List<Example> pairs, Roster roster, int[] numbers, Loss loss) {
        var terms = new ArrayList<Term>();
        var ranked = new BitSet();
        if (loss.rankings() == Loss.Rankings.PLACKETT_LUCE) {
            for (var ranking : new Rankings(pairs, roster).among(numbers)) {
                terms.add(new RankingTerm(ranking.order(), weight(pairs, ranking.members()), loss.centring()));
                ranking.members().forEach(ranked::set);
            }
        }
        var concerned = new BitSet();
        double weight = 0;
        for (int i : numbers) {
            concerned.set(roster.first()[i]);
            concerned.set(roster.second()[i]);
            weight += pairs.get(i).weight();
            if (!ranked.get(i)) {
                terms.add(PairTerm.of(pairs.get(i), roster.first()[i], roster.second()[i], loss));
            }
        }
        return new Objective(terms, concerned, weight);
    }

    /** The same pairs in units that must not be divided among steps: rankings where they count as such, and every other pair alone. */
    public static List<int[]> units(List<Example> pairs, Roster roster, int[] numbers, Loss loss) {
        var units = new ArrayList<int[]>();
        var ranked = new BitSet();
        if (loss.rankings() == Loss.Rankings.PLACKETT_LUCE) {
            for (var ranking : new Rankings(pairs, roster).among(numbers)) {
                ranking.members().forEach(ranked::set);
                units.add(ranking.members().stream().mapToInt(i -> i).toArray());
            }
        }
        for (int i : numbers) {
            if (!ranked.get(i)) {
                units.add(new int[] {i});
            }
        }
        return units;
    }

    private static double weight(List<Example> pairs, List<Integer> members) {
        return members.stream()
                .mapToDouble(i -> pairs.get(i).weight())
                .average()
                .orElseThrow();
    }

    /** The sum of the weights of the pairs. */
    public double weight() {
        return weight;
    }

    /** Whether the candidate is in any of the pairs. */
    public boolean concerns(int candidate) {
        return concerned.get(candidate);
    }

    /**
     * The cost at these scores of the roster's candidates.
     *
     * @param tie the logarithm of the tie parameter, which matters to Davidson's loss alone
     * @param gradient its derivatives are added here: one place for each candidate, and one for the tie at its end
     */
    public double at(double[] scores, double tie, double[] gradient) {
        double cost = 0;
        for (var term : terms) {
            cost += term.at(scores, tie, gradient);
        }
        return cost;
    }
}
