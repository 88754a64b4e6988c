package org.touchstone.preference.web;

import org.touchstone.preference.Neighbours;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A training comparison that looks like the one that was tried, with its responses in the order of those. */
record NearRow(Neighbours.Neighbour neighbour) {

    public Phrase likeness() {
        return Figure.decimal(neighbour.likeness(), 2);
    }

    /** The last user turn. */
    public String asks() {
        return neighbour.pair().conversation().turns().getLast().content();
    }

    public String first() {
        return neighbour.turned() ? neighbour.pair().second() : neighbour.pair().first();
    }

    public String second() {
        return neighbour.turned() ? neighbour.pair().first() : neighbour.pair().second();
    }

    /** What its label says. */
    public Phrase label() {
        double label = neighbour.label();
        var side = label == 0.5 ? "tie" : label > 0.5 ? "first" : "second";
        return Phrase.of("preference.near.label." + side, Figure.percent(Math.max(label, 1 - label), 0));
    }

    public int votes() {
        return neighbour.pair().votes();
    }
}
