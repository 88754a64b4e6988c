package org.touchstone.datasets;

import java.util.Locale;
import org.touchstone.support.Phrase;

/** What a label policy may leave something out by, in the order of application. */
public enum PolicyRule {
    /** Judgments of programs. */
    SIMULATED(Unit.JUDGMENTS),
    /** Judgments given elsewhere. */
    EXTERNAL(Unit.JUDGMENTS),
    /** Judgments at other times. */
    WINDOW(Unit.JUDGMENTS),
    /** Judgments of workers who are named. */
    NAMED(Unit.JUDGMENTS),
    /** Judgments of workers who are paused. */
    PAUSED(Unit.JUDGMENTS),
    /** Judgments of other teams. */
    TEAMS(Unit.JUDGMENTS),
    /** Judgments of workers who have not passed the study's test. */
    TEST(Unit.JUDGMENTS),
    /** Judgments of workers who met too few known answers. */
    GOLD_ACCURACY(Unit.JUDGMENTS),
    /** Judgments that say nothing about the aspect. */
    ASPECT(Unit.JUDGMENTS),
    /** Showings of a comparison that others of the same worker stand for. */
    SHOWINGS(Unit.JUDGMENTS),
    /** Comparisons in which researchers found personal data that is to stay out. */
    PERSONAL(Unit.COMPARISONS),
    /** Comparisons that workers are measured by. */
    GOLDS(Unit.COMPARISONS),
    /** Comparisons with too few judgments. */
    FEW(Unit.COMPARISONS),
    /** Comparisons that cannot be judged, as researchers decided. */
    UNDECIDABLE(Unit.COMPARISONS),
    /** Comparisons judged after their soft labels were worked out. */
    CHANGED(Unit.COMPARISONS),
    /** Ties. */
    TIES(Unit.PAIRS),
    /** Labels that too few votes agree with. */
    DISAGREEING(Unit.PAIRS),
    /** Labels of the weakest step. */
    WEAKEST(Unit.PAIRS);

    /** What a rule counts. */
    public enum Unit {
        JUDGMENTS,
        COMPARISONS,
        PAIRS;

        /** The unit's name. */
        public Phrase words() {
            return Phrase.of("datasets.unit." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Unit unit;

    PolicyRule(Unit unit) {
        this.unit = unit;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** The rule's sentence where nothing has to be filled in. */
    Phrase words() {
        return Phrase.of("datasets.policy." + slug());
    }

    /** The name that manifests and messages use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
