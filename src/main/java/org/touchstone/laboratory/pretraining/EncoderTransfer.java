package org.touchstone.laboratory.pretraining;

import java.util.ArrayList;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Measures;
import org.touchstone.preference.Family;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;

/**
 * A model of a family whose fit does not depend on where it starts: what it learns before stays in sight as pairs that together count half as much as
 * those at hand.
 */
record EncoderTransfer(Rehearsals rehearsals, Cell cell, Bench bench) {

    private static final double SHARE = 0.5;

    Measures measured() {
        var place = new Place(cell, bench);
        var own = place.own();
        var others = place.others();
        var lessons = new ArrayList<WeightedPair>();
        own.forEach(pair -> lessons.add(new WeightedPair(pair, 1)));
        others.forEach(pair -> lessons.add(new WeightedPair(pair, SHARE * own.size() / others.size())));
        var config = TrainingConfig.of(Family.of(place.model()), place.seed());
        return place.measures(rehearsals.learn(config, lessons, bench::done).scorer());
    }
}
