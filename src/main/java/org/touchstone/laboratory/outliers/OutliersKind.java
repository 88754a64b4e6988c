package org.touchstone.laboratory.outliers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Demands;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Families;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.preference.Family;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Refusal;

/**
 * Trains models on one snapshot and asks how well what their layers see tells its texts from another snapshot's: by the Mahalanobis distance, by
 * the simplified relative one, and by a linear classifier that was exposed to a few of the others (Bai et al. 2022, section 5.4 and appendix B.9,
 * figures 22 and 23).
 */
@Component
class OutliersKind implements ExperimentKind {

    static final String FAMILY = "family";
    static final String OUTSIDE = "outside";
    static final String CONVERSATIONS = "conversations";
    static final String LEARNED_FROM = "learned-from";
    static final String COLUMNS = "columns.";
    static final String SHRINKAGE = "shrinkage.";

    private static final int FEWEST = 20;

    /** Which share of a cell's work the training is; a rough guess, for progress only. */
    private static final double TRAINING = 0.7;

    private static final double SEEING = 0.2;

    /** What is measured is kept with so many digits. */
    private static final MathContext DIGITS = new MathContext(7);

    private final Rehearsals rehearsals;

    OutliersKind(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public String name() {
        return "outliers";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("snapshot", Field.Type.SNAPSHOT),
                Field.of("others", Field.Type.SNAPSHOT),
                Families.some("families", "lexical,frozen"),
                Field.whole("pairs", 1_000, FEWEST, 100_000),
                Field.wholes("exposed", "0, 10, 30, 100", 0, 10_000),
                Field.whole("seeds", 5, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        Demands.different(bench, "snapshot", "others");
        require("snapshot", bench, Split.TRAIN, FEWEST);
        require("snapshot", bench, Split.TEST, FEWEST);
        require("others", bench, Split.TEST, FEWEST);
        require("exposed", "others", bench, Split.TRAIN, Collections.max(settings.wholes("exposed")));
        return settings.words("families").stream()
                .flatMap(family -> LongStream.rangeClosed(1, settings.whole("seeds"))
                        .mapToObj(seed -> new Cell(
                                Map.of(FAMILY, family, "seed", Long.toString(seed)), Families.cost(Family.of(family)))))
                .toList();
    }

    private static void require(String field, Bench bench, Split split, int wanted) {
        require(field, field, bench, split, wanted);
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        long seed = cell.whole("seed");
        var texts = Texts.of(bench, seed);
        var model = rehearsals
                .learn(
                        TrainingConfig.of(Family.of(cell.at(FAMILY)), seed),
                        texts.pairs().stream()
                                .map(pair -> new WeightedPair(pair, 1))
                                .toList(),
                        share -> bench.done(TRAINING * share))
                .scorer();
        var outside = new double[texts.inside().size() + texts.outside().size()];
        Arrays.fill(outside, texts.inside().size(), outside.length, 1);
        var measures = Measures.of(LEARNED_FROM, texts.learned().size())
                .and(OUTSIDE, outside)
                .and(CONVERSATIONS, texts.conversations());
        for (var sight : Sight.of(model, texts, share -> bench.done(TRAINING + SEEING * share))) {
            measures = measured(sight, measures, bench);
        }
        return measures;
    }

    private static Measures measured(Sight sight, Measures before, Bench bench) {
        var detector = new Detector(sight.learned());
        var tested = sight.tested();
        var depth = sight.depth();
        var measures = before.and(COLUMNS + depth.key(), detector.columns())
                .and(SHRINKAGE + depth.key(), detector.shrinkage())
                .and(Method.DISTANCE.measure(depth), kept(detector.distances(tested)))
                .and(Method.RELATIVE.measure(depth), kept(detector.relative(tested)));
        for (int many : bench.settings().wholes("exposed")) {
            if (many > 0) {
                bench.done(TRAINING + SEEING);
                var scores = detector.exposed(sight.exposed(many), tested);
                measures = measures.and(Method.exposed(many).measure(depth), kept(scores));
            }
        }
        return measures;
    }

    private static double[] kept(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> new BigDecimal(score).round(DIGITS).doubleValue())
                .toArray();
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new OutliersReport(settings, findings).report();
    }

    private static void require(String field, String snapshot, Bench bench, Split split, int wanted) {
        int there = Texts.preferred(bench.pairs(snapshot, split)).size();
        if (there < wanted) {
            throw new TooFewTexts(field, split, there, wanted);
        }
    }

    private static final class TooFewTexts extends Refusal.Invalid {
        TooFewTexts(String field, Split split, int there, int wanted) {
            super(
                    split == Split.TRAIN ? "experiment-too-few-to-train" : "experiment-too-few-to-test",
                    field,
                    "The %s part has %d different preferred responses, and %d are wanted"
                            .formatted(split == Split.TRAIN ? "training" : "test", there, wanted),
                    there,
                    wanted);
        }
    }
}
