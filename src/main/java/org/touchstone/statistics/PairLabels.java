package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.statistics.PairPosterior.Ballots;
import org.touchstone.statistics.PairPosterior.Belief;

/**
 * Makes labels of pairs out of a model of strengths. The label of a pair is what most of ever so many workers would say, all like a mean one of
 * those who voted, and leaning to neither side; its probability is that by everything known: {@code p(λ, τ | labels) ∝ N(λ; m, V + σ²) N(τ; t, U + ρ²) Π_n P(label_n | λ, τ,
 * worker_n)}, with {@code m} and {@code t} by the strengths from all other labels ({@link PairBeliefs}) and the product over the pair's own, as their
 * workers answer ({@link PairPosterior}). So no label is counted twice, and what strengths say yields to what is said of the pair itself.
 *
 * <p>How far pairs stand out from strengths, {@code σ²} and {@code ρ²}, is the model's own where it knows ({@link WorkerDavidson}); else it is estimated by
 * expectation maximisation from the pairs' labels (Dempster, Laird and Rubin 1977), in a fixed number of rounds.
 *
 * <p>A worker's reliability is how probable it is that a vote of theirs names the label: {@code (Σ_n P(label of item_n is what they said) + 4 r) / (n + 4)},
 * with {@code r} the same over all votes, so that a worker with few votes is taken to be like the others.
 */
final class PairLabels {

    private static final int LEADS = 61;
    private static final int TIES = 13;
    private static final int FEWER_LEADS = 25;
    private static final int FEWER_TIES = 9;
    private static final int ROUNDS = 8;
    private static final double VARIANCE_AT_FIRST = 0.2;
    private static final double STRENGTH = 4;
    private static final double LEAST_STRETCH = 0.01;

    private final PairedLabels labels;
    private final PairBeliefs beliefs;
    private final Ballots[] ballots;
    private final boolean tying;
    private double ofPairs;
    private double ofPairTies;

    private PairLabels(PairedLabels labels, PairFit fit) {
        this.labels = labels;
        beliefs = PairBeliefs.of(labels, fit);
        ballots = ballots(labels, fit.answers());
        tying = labels.labels().classes() == 3;
        ofPairs = fit.spread().ofPairs();
        ofPairTies = fit.spread().ofPairTies();
        if (ofPairs == 0) {
            findOutHowFarPairsStandOut();
        }
    }

    static Aggregation of(AggregationMethod method, PairedLabels labels, PairFit fit) {
        var posterior = new PairLabels(labels, fit).posterior();
        var prediction = prediction(labels, fit.answers());
        return new Aggregation(
                method,
                posterior,
                reliability(labels.labels(), posterior),
                (item, worker, label, _) -> prediction.of(item, worker, label),
                fit.logLikelihood(),
                fit.iterations(),
                fit.converged());
    }

    /** A label is as probable as the model says by the strengths, the worker and the pair. */
    static AggregationMethod.Prediction prediction(PairedLabels labels, PairFit.Answers answers) {
        return (item, worker, label) ->
                labels.classes(answers.by(worker, labels.first()[item], labels.second()[item]))[label];
    }

    private static Ballots[] ballots(PairedLabels labels, PairFit.Answers answers) {
        var votes = labels.votes();
        var terms = IntStream.range(0, votes.workers()).mapToObj(answers::terms).toArray(PairFit.Terms[]::new);
        int[] item = labels.labels().item();
        var left = new int[labels.first().length];
        Arrays.stream(item).forEach(i -> left[i]++);
        var ballots = Arrays.stream(left)
                .mapToObj(count -> new Ballots(new PairFit.Terms[count], new int[count]))
                .toArray(Ballots[]::new);
        for (int n = 0; n < item.length; n++) {
            int place = --left[item[n]];
            ballots[item[n]].by()[place] = terms[votes.worker()[n]];
            ballots[item[n]].outcome()[place] = votes.outcome()[n];
        }
        return ballots;
    }

    /** The lead is {@code m} and two errors, of the strengths and of the pair: given their sum, how much of it is the pair's is normal. */
    private void findOutHowFarPairsStandOut() {
        ofPairs = VARIANCE_AT_FIRST;
        ofPairTies = VARIANCE_AT_FIRST;
        var grid = new PairPosterior(tying, FEWER_LEADS, FEWER_TIES);
        int[] voted = IntStream.range(0, ballots.length)
                .filter(item -> ballots[item].outcome().length > 0)
                .toArray();
        for (int round = 0; round < ROUNDS && voted.length > 0; round++) {
            double leads = 0;
            double ties = 0;
            for (int item : voted) {
                update(grid, item);
                double variance = beliefs.leadVariance()[item];
                double share = ofPairs / (variance + ofPairs);
                leads += share * share * grid.leadSquare(beliefs.lead()[item]) + share * variance;
                ties += grid.tieSquare(beliefs.tie()[item]);
            }
            ofPairs = leads / voted.length;
            ofPairTies = tying ? ties / voted.length : ofPairTies;
        }
    }

    private void update(PairPosterior grid, int item) {
        grid.update(
                new Belief(beliefs.lead()[item], beliefs.leadVariance()[item] + ofPairs),
                new Belief(beliefs.tie()[item], beliefs.tieVariance()[item] + ofPairTies),
                ballots[item]);
    }

    private double[][] posterior() {
        var grid = new PairPosterior(tying, LEADS, TIES);
        var panel = panel();
        var posterior = new double[ballots.length][];
        for (int item = 0; item < posterior.length; item++) {
            update(grid, item);
            posterior[item] = labels.classes(grid.plurality(panel));
        }
        return posterior;
    }

    /** A mean worker, by votes: only beside the workers' stretches is known how large a lead is, and beside their ties how rare these are. */
    private PairFit.Terms panel() {
        var all = Arrays.stream(ballots)
                .flatMap(ballot -> Arrays.stream(ballot.by()))
                .toList();
        double stretch =
                all.stream().mapToDouble(PairFit.Terms::stretch).average().orElse(1);
        double ties = all.stream().mapToDouble(PairFit.Terms::ties).average().orElse(0);
        return new PairFit.Terms(Math.max(stretch, LEAST_STRETCH), 0, ties);
    }

    private static double[] reliability(Labels labels, double[][] posterior) {
        var named = new double[labels.workers()];
        var given = new int[labels.workers()];
        for (int n = 0; n < labels.size(); n++) {
            named[labels.worker()[n]] += posterior[labels.item()[n]][labels.label()[n]];
            given[labels.worker()[n]]++;
        }
        double usual = Arrays.stream(named).sum() / Math.max(1, labels.size());
        Arrays.setAll(named, worker -> (named[worker] + STRENGTH * usual) / (given[worker] + STRENGTH));
        return named;
    }
}
