package org.touchstone.laboratory.pretraining;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.lessons.Shelf;
import org.touchstone.preference.Family;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.Rehearsed;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.Tuning;
import org.touchstone.torch.Artifact;

/**
 * A whole encoder that learns other comparisons or none, goes on from there with those at hand, and is examined. Its head goes on, too: all through the
 * paper's pipeline one network answers by one loss.
 */
final class FinetunedTransfer {

    /** At the usual rate of lessons, a tenth, steps are as large as the family's own. */
    private static final double RATE = 5e-4;

    /** Which share of a cell's work learning before is, where it is this cell's to do; a rough guess, for progress only. */
    private static final double FIRST = 0.6;

    private final Rehearsals rehearsals;
    private final Bench bench;
    private final Place place;

    FinetunedTransfer(Rehearsals rehearsals, Cell cell, Bench bench) {
        this.rehearsals = rehearsals;
        this.bench = bench;
        this.place = new Place(cell, bench);
    }

    Measures measured() {
        return place.measures(model().scorer());
    }

    private Rehearsed model() {
        var config = config(bench.settings().whole("epochs"));
        var own = weighted(place.own());
        if (place.before() == Before.NONE) {
            return rehearsals.learn(config, own, bench::done);
        }
        var name = "finetuned-%s-%d".formatted(place.before().key(), place.seed());
        var earlier = new Shelf(bench.folder()).artifact(name, this::prepared);
        return rehearsals.goOn(earlier, config, own, share -> bench.done(FIRST + (1 - FIRST) * share));
    }

    /** Other comparisons are seen once, as in the paper. */
    private Artifact prepared() {
        return rehearsals
                .learn(config(1), weighted(place.others()), share -> bench.done(FIRST * share))
                .artifact();
    }

    private TrainingConfig config(int epochs) {
        double rate = RATE * bench.settings().decimal("rate");
        return new TrainingConfig(Family.FINETUNED, place.seed(), 1, epochs)
                .with(new Tuning(null, rate, null, null, null, null, null));
    }

    private static List<WeightedPair> weighted(List<PreferencePair> pairs) {
        return pairs.stream().map(pair -> new WeightedPair(pair, 1)).toList();
    }
}
