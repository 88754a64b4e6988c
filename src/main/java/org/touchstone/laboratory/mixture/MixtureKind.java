package org.touchstone.laboratory.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Demands;
import org.touchstone.laboratory.Exam;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Families;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.Unasked;
import org.touchstone.preference.Family;
import org.touchstone.preference.Portion;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;

/**
 * Trains on mixtures of two snapshots, always on as many pairs, and asks every model about the test parts of both; with a weight on the second
 * snapshot's pairs, L = L_first + lambda L_second (Bai et al. 2022, sections 5.1.1 and 5.1.2, figures 19, 26 and 27).
 */
@Component
class MixtureKind implements ExperimentKind {

    static final String NAME = "mixture";
    static final String SHARE = "share";
    static final String WEIGHT = "weight";
    static final String RIGHT_FIRST = "right-first";
    static final String RIGHT_SECOND = "right-second";
    static final String CONVERSATIONS_FIRST = "conversations-first";
    static final String CONVERSATIONS_SECOND = "conversations-second";

    private static final List<String> SNAPSHOTS = List.of("first", "second");

    private final Rehearsals rehearsals;

    MixtureKind(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("first", Field.Type.SNAPSHOT),
                Field.of("second", Field.Type.SNAPSHOT),
                Families.one("family"),
                Field.whole("pairs", 500, 20, 100_000),
                Field.decimals("shares", "0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1", 0, 1),
                Field.decimals("weights", "1", 0.01, 100),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        int pairs = settings.whole("pairs");
        for (var part : SNAPSHOTS) {
            Demands.pairs(lessons(bench, part), part, pairs);
            Demands.exam(bench, part);
        }
        double cost = Families.cost(Family.of(settings.text("family")));
        return settings.decimals("shares").stream()
                .flatMap(share -> settings.decimals("weights").stream()
                        .flatMap(weight -> LongStream.rangeClosed(1, settings.whole("seeds"))
                                .mapToObj(seed -> cell(share, weight, seed, cost))))
                .toList();
    }

    private static Cell cell(double share, double weight, long seed, double cost) {
        return new Cell(
                Map.of(SHARE, Double.toString(share), WEIGHT, Double.toString(weight), "seed", Long.toString(seed)),
                cost);
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var settings = bench.settings();
        long seed = cell.whole("seed");
        var family = Family.of(settings.text("family"));
        var model = rehearsals
                .learn(TrainingConfig.of(family, seed), mixed(cell, bench), bench::done)
                .scorer();
        var first = new Exam(bench.pairs("first", Split.TEST));
        var second = new Exam(bench.pairs("second", Split.TEST));
        return Measures.of("pairs", settings.whole("pairs"))
                .and(RIGHT_FIRST, first.right(model))
                .and(RIGHT_SECOND, second.right(model))
                .and(CONVERSATIONS_FIRST, first.conversations())
                .and(CONVERSATIONS_SECOND, second.conversations());
    }

    /** The share says which part of the pairs comes from the second snapshot. */
    private static List<WeightedPair> mixed(Cell cell, Bench bench) {
        int pairs = bench.settings().whole("pairs");
        int fromSecond = (int) Math.round(cell.decimal(SHARE) * pairs);
        var mixed = new ArrayList<WeightedPair>();
        drawn(bench, "first", pairs - fromSecond, cell).forEach(pair -> mixed.add(new WeightedPair(pair, 1)));
        double weight = cell.decimal(WEIGHT);
        drawn(bench, "second", fromSecond, cell).forEach(pair -> mixed.add(new WeightedPair(pair, weight)));
        return mixed;
    }

    private static Stream<PreferencePair> drawn(Bench bench, String part, int wanted, Cell cell) {
        return wanted == 0
                ? Stream.of()
                : Portion.of(lessons(bench, part), PreferencePair::conversation, wanted, cell.whole("seed")).stream();
    }

    private static List<PreferencePair> lessons(Bench bench, String part) {
        return Unasked.pairs(bench, part, SNAPSHOTS);
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new MixtureReport(settings, findings).report();
    }
}
