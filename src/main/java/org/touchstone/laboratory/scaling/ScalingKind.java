package org.touchstone.laboratory.scaling;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.preference.Family;
import org.touchstone.preference.Portion;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;

/**
 * Trains families of models on growing parts of a snapshot and fits accuracy = a + b ln P + c ln D to their test accuracies, where P is the
 * number of numbers that a model learned and D the number of comparisons it learned from (Bai et al. 2022, section 3.2 and figure 7).
 */
@Component
class ScalingKind implements ExperimentKind {

    static final String FAMILY = "family";
    static final String WANTED = "pairs";
    static final String LEARNED_FROM = "learned-from";
    static final String NUMBERS = "numbers";

    private final Rehearsals rehearsals;

    ScalingKind(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("snapshot", Field.Type.SNAPSHOT),
                Families.some("families", "lexical,frozen,hybrid"),
                Field.wholes("sizes", "100, 200, 400, 800", 20, 1_000_000),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        int most = settings.wholes("sizes").stream().max(Integer::compare).orElse(0);
        Demands.pairs(bench, "snapshot", "sizes", most);
        Demands.exam(bench, "snapshot");
        return settings.words("families").stream()
                .flatMap(family -> settings.wholes("sizes").stream()
                        .sorted()
                        .flatMap(size -> LongStream.rangeClosed(1, settings.whole("seeds"))
                                .mapToObj(seed -> new Cell(
                                        Map.of(
                                                FAMILY,
                                                family,
                                                WANTED,
                                                Integer.toString(size),
                                                "seed",
                                                Long.toString(seed)),
                                        Families.cost(Family.of(family)) * size))))
                .toList();
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        long seed = cell.whole("seed");
        var pairs = Portion.of(
                bench.pairs("snapshot", Split.TRAIN), PreferencePair::conversation, cell.whole(WANTED), seed);
        var model = rehearsals.learn(
                TrainingConfig.of(Family.of(cell.at(FAMILY)), seed),
                pairs.stream().map(pair -> new WeightedPair(pair, 1)).toList(),
                bench::done);
        var exam = new Exam(bench.pairs("snapshot", Split.TEST));
        return Measures.of(LEARNED_FROM, pairs.size())
                .and(NUMBERS, (double) model.numbers())
                .and(Results.RIGHT, exam.right(model.scorer()))
                .and(Results.CONVERSATIONS, exam.conversations());
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new ScalingReport(settings, findings).report();
    }
}
