package org.touchstone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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
     * Trains once for each fold.
     *
     * @param most how many pairs to learn from at most, drawn from the other folds
     */
    static Predicted predict(Learner learner, LabelledSet set, long seed, int most) {
        var margins = new double[set.pairs().size()];
        var members = new ArrayList<double[]>();
        for (int fold = 0; fold < set.parts(); fold++) {
            var scorer = trained(learner, set, fold, seed, most);
            fill(scorer, set, fold, margins, members);
        }
        return new Predicted(margins, members);
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

    private static void fill(
            PreferenceScorer scorer, LabelledSet set, int fold, double[] margins, List<double[]> members) {
        int[] tested = IntStream.range(0, margins.length)
                .filter(i -> set.folds()[i] == fold)
                .toArray();
        var roster = Roster.of(IntStream.of(tested).mapToObj(set.pairs()::get).toList());
        var byMember = scorer.scoreByMember(roster.candidates());
        place(roster.differences(scorer.score(roster.candidates())), tested, margins);
        for (int m = 0; m < byMember.length; m++) {
            if (members.size() == m) {
                members.add(new double[margins.length]);
            }
            place(roster.differences(byMember[m]), tested, members.get(m));
        }
    }

    private static void place(double[] differences, int[] places, double[] all) {
        for (int i = 0; i < places.length; i++) {
            all[places[i]] = differences[i];
        }
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
