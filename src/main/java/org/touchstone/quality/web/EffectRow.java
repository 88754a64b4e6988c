package org.touchstone.quality.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.bias.BiasReport.Effect;
import org.touchstone.quality.bias.BiasReport.Style;
import org.touchstone.quality.bias.Feature;
import org.touchstone.quality.bias.Measure;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * One coefficient of the regression on looks.
 *
 * @param slug the name in files and message keys
 * @param unit what counts as one, in characters, items and so on; null for the side, which one is on or not
 */
record EffectRow(String slug, @Nullable Double unit, Measured logOdds) {

    static List<EffectRow> all(Style style) {
        var rows = new ArrayList<EffectRow>();
        for (Effect effect : style.effects()) {
            rows.add(row(effect.feature(), effect.unit(), effect.logOdds()));
        }
        rows.add(new EffectRow("side", null, new Measured(style.left())));
        return List.copyOf(rows);
    }

    private static EffectRow row(Feature feature, double unit, Measure logOdds) {
        return new EffectRow(feature.slug(), unit, new Measured(logOdds));
    }

    public String name() {
        return "quality.bias.feature." + slug;
    }

    /** One unit in numbers; of a row that has one. */
    public Phrase size() {
        return new Figure(unit, null, null, null).number(unit != null && unit < 10 ? 2 : 0);
    }

    /** By how much one unit multiplies the odds of being chosen. */
    public Phrase odds() {
        var value = logOdds.figure().value();
        return new Figure(value == null ? null : Math.exp(value), null, null, null).number(2);
    }

    String csv() {
        return logOdds.csv("log-odds-" + slug);
    }
}
