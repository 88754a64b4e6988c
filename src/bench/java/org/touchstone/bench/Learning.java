package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.support.Home;

/** The learners of the wanted families, and what they predict of folds that they have not seen. */
final class Learning implements AutoCloseable {

    private static final String USUAL = "lexical,frozen,hybrid";

    /** Keeps the folds within a training apart from those of the test, which are drawn with small seeds. */
    private static final long INNER = 100;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Learning() {
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Home.class, () -> new Home(Path.of(System.getProperty("home", "target/bench-home"))));
        context.scan(
                "org.touchstone.preference.lexical",
                "org.touchstone.preference.djl",
                "org.touchstone.preference.hybrid");
        context.refresh();
    }

    /** The wanted ones in the order of families, so that lexical is the first. */
    List<Learner> learners() {
        var wanted = Set.of(System.getProperty("families", USUAL).split(",", -1));
        return context.getBeansOfType(Learner.class).values().stream()
                .filter(learner -> wanted.contains(learner.family().key()))
                .sorted(Comparator.comparing(Learner::family))
                .toList();
    }

    /**
     * Score differences of pairs, each by a model that has not seen its fold.
     *
     * @param members those of each member of the ensembles
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Predicted(double[] margins, List<double[]> members) {}

    /**
     * Trains once for each of the folds and tells what is predicted of their pairs, in the order of the set.
     *
     * @param folds the folds to be tested on; the pairs of all others are learned from too
     * @param most how many pairs to learn from at most, drawn from the other folds
     */
    static Predicted predict(Learner learner, LabelledSet set, Set<Integer> folds, long seed, int most)
            throws IOException {
        var parts = Parts.wanted();
        var margins = new double[set.pairs().size()];
        var members = new ArrayList<double[]>();
        for (int fold : new TreeSet<>(folds)) {
            var name = "%s-%d-%d-%d".formatted(learner.family().key(), most, seed, fold);
            int[] tested = set.places(Set.of(fold));
            var rows = parts.rows(name, () -> rows(trained(learner, set, fold, seed, most), set, tested));
            place(rows, tested, margins, members);
        }
        int[] tested = set.places(folds);
        return new Predicted(
                only(margins, tested),
                members.stream().map(member -> only(member, tested)).toList());
    }

    private static PreferenceScorer trained(Learner learner, LabelledSet set, int fold, long seed, int most) {
        var others = new ArrayList<Example>();
        for (int i = 0; i < set.folds().length; i++) {
            if (set.folds()[i] != fold) {
                others.add(set.pairs().get(i));
            }
        }
        var random = new SplittableRandom(seed + fold);
        while (others.size() > most) {
            int drawn = random.nextInt(others.size());
            others.set(drawn, others.getLast());
            others.removeLast();
        }
        return learner.learn(
                        new TrainingData(others, List.of()),
                        TrainingConfig.of(learner.family(), INNER + seed),
                        Progress.silent())
                .scorer();
    }

    /** Of each tested pair the difference of the scores, and those of each member. */
    private static double[][] rows(PreferenceScorer scorer, LabelledSet set, int[] tested) {
        var roster = Roster.of(IntStream.of(tested).mapToObj(set.pairs()::get).toList());
        var byMember = scorer.scoreByMember(roster.candidates());
        var rows = new double[tested.length][1 + byMember.length];
        fill(rows, 0, roster.differences(scorer.score(roster.candidates())));
        for (int m = 0; m < byMember.length; m++) {
            fill(rows, m + 1, roster.differences(byMember[m]));
        }
        return rows;
    }

    private static void fill(double[][] rows, int column, double[] numbers) {
        for (int i = 0; i < rows.length; i++) {
            rows[i][column] = numbers[i];
        }
    }

    private static void place(double[][] rows, int[] tested, double[] margins, List<double[]> members) {
        for (int i = 0; i < tested.length; i++) {
            margins[tested[i]] = rows[i][0];
            for (int m = 0; m < rows[i].length - 1; m++) {
                if (members.size() == m) {
                    members.add(new double[margins.length]);
                }
                members.get(m)[tested[i]] = rows[i][m + 1];
            }
        }
    }

    private static double[] only(double[] numbers, int[] places) {
        return IntStream.of(places).mapToDouble(place -> numbers[place]).toArray();
    }

    /** The seeds for families in which chance has a part, from 1. */
    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(Integer.getInteger("seeds", 1));
    }

    @Override
    public void close() {
        context.close();
    }
}
