package org.touchstone.laboratory.prompting;

import static org.touchstone.laboratory.prompting.PromptingKind.DIALOGUES;
import static org.touchstone.laboratory.prompting.PromptingKind.DISTILLED;
import static org.touchstone.laboratory.prompting.PromptingKind.FAR;
import static org.touchstone.laboratory.prompting.PromptingKind.ITEMS;
import static org.touchstone.laboratory.prompting.PromptingKind.PLAIN;
import static org.touchstone.laboratory.prompting.PromptingKind.PROMPTED;
import static org.touchstone.laboratory.prompting.PromptingKind.SIZE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Marks;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Phrase;

/** What a prompt was worth, and what distilling kept of it. */
final class PromptingReport {

    private static final List<String> CONDITIONS = List.of(PLAIN, PROMPTED, DISTILLED);
    private static final double CHANCE = 0.5;

    private final Settings settings;
    private final List<String> sizes;
    private final Results results;

    PromptingReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.results = new Results(findings);
        this.sizes = settings.words("sizes").stream()
                .filter(size -> !results.at(Map.of(SIZE, size)).isEmpty())
                .toList();
    }

    Report report() {
        var remarks = Texts.told(settings, said("remark.score"), said("remark.sizes"));
        return sizes.isEmpty()
                ? new Report(List.of(), List.of(), List.of(), remarks)
                : new Report(List.of(chart()), List.of(accuracies(), distances()), claims(), remarks);
    }

    private Chart chart() {
        return new Chart(
                said("chart"),
                new Axis(Phrase.of("laboratory.axis.numbers"), Scale.LOGARITHMIC),
                new Axis(Phrase.of("laboratory.axis.accuracy"), Scale.PERCENT),
                CONDITIONS.stream()
                        .map(condition -> new Line(
                                said("condition." + condition),
                                sizes.stream()
                                        .map(size -> Drawing.point(
                                                (double) Size.of(size).shape().parameters(),
                                                marks(size, condition).accuracy()))
                                        .toList()))
                        .toList());
    }

    private Table accuracies() {
        var rows = sizes.stream()
                .map(size -> {
                    var row = new ArrayList<@Nullable Double>();
                    CONDITIONS.forEach(condition ->
                            row.add(marks(size, condition).accuracy().value()));
                    return new Row(Phrase.of("laboratory.choice." + size), row);
                })
                .toList();
        return new Table(
                said("table"),
                said("size"),
                CONDITIONS.stream()
                        .map(condition -> said("condition." + condition))
                        .toList(),
                rows,
                3,
                true);
    }

    private Table distances() {
        var rows = sizes.stream()
                .map(size -> new Row(
                        Phrase.of("laboratory.choice." + size),
                        Arrays.asList(
                                far(size, PLAIN).accuracy().value(),
                                far(size, DISTILLED).accuracy().value())))
                .toList();
        return new Table(
                said("distances"),
                said("size"),
                List.of(said("condition.plain"), said("condition.distilled")),
                rows,
                4,
                false);
    }

    /** Of the largest model. */
    private List<Claim> claims() {
        var size = sizes.getLast();
        return List.of(
                Drawing.claim(said("claim.prompt-helps"), marks(size, PROMPTED).above(marks(size, PLAIN))),
                Drawing.claim(
                        said("claim.distilled-helps"), marks(size, DISTILLED).above(marks(size, PLAIN))),
                Drawing.plain(said("claim.closer"), far(size, PLAIN).above(far(size, DISTILLED))),
                Drawing.claim(said("claim.knows"), marks(size, PLAIN).above(CHANCE)));
    }

    private Marks marks(String size, String condition) {
        return Marks.of(results.at(Map.of(SIZE, size)), condition, ITEMS);
    }

    private Marks far(String size, String condition) {
        return Marks.of(results.at(Map.of(SIZE, size)), FAR + condition, DIALOGUES);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.prompting." + key);
    }
}
