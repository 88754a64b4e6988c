package org.touchstone.laboratory.knowing;

import static org.touchstone.laboratory.knowing.KnowingKind.ASKED;
import static org.touchstone.laboratory.knowing.KnowingModelsKind.SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** What examinations of language models found: each size as a judge, the seeds apart, and the largest size beside the smallest. */
final class KnowingModelsReport {

    private static final double CHANCE = 0.5;
    private static final int RESAMPLES = 1_000;
    private static final double LEVEL = 0.95;

    private final Settings settings;
    private final List<Finding> findings;
    private final Results results;
    private final List<String> sizes;

    KnowingModelsReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.findings = findings;
        this.results = new Results(findings);
        this.sizes = settings.words("sizes").stream()
                .map(Size::of)
                .sorted()
                .map(Size::key)
                .toList();
    }

    Report report() {
        var all = new KnowingReport(settings, findings, KnowingModelsReport::name);
        var tables = new ArrayList<>(all.tables());
        if (!findings.isEmpty()) {
            tables.add(seeds());
        }
        return new Report(
                all.charts(),
                tables,
                claims(),
                Texts.told(
                        settings,
                        said("remark.asked"),
                        said("remark.conversations"),
                        Phrase.of("laboratory.knowing.remark.figures"),
                        Phrase.of("laboratory.knowing.remark.interval"),
                        said("remark.sizes")));
    }

    /** The figures of each seed by itself, as stated. */
    private Table seeds() {
        var rows = new ArrayList<Row>();
        int count = settings.whole(KnowingModelsKind.SEEDS);
        for (var finding : findings) {
            var answers = answers(finding);
            int length = Kept.judgements(asked(finding), finding.measures()).size() / count;
            for (int seed = 1; seed <= count; seed++) {
                var own = IntStream.range((seed - 1) * length, seed * length).toArray();
                var row = new ArrayList<@Nullable Double>();
                DoubleStream.of(answers.accuracy(own), answers.ece(own), answers.auroc(own))
                        .forEach(number -> row.add(Double.isNaN(number) ? null : number));
                rows.add(new Row(Phrase.of("laboratory.knowing-models.row", name(finding), seed), row));
            }
        }
        var columns = Stream.of(Quality.ACCURACY, Quality.ECE, Quality.AUROC)
                .map(quality -> Phrase.of("laboratory.knowing.quality." + quality.key()))
                .toList();
        return new Table(said("seeds.table"), said("seeds.corner"), columns, rows, 3, false);
    }

    /** Of the largest model. */
    private List<Claim> claims() {
        var largest = results.at(Map.of(SIZE, sizes.getLast()));
        var claims = new ArrayList<Claim>();
        largest.stream()
                .filter(finding -> asked(finding) == Asked.CHOICES)
                .map(finding -> Drawing.claim(
                        said("claim.chance"),
                        KnowingReport.estimate(finding.measures(), Quality.ACCURACY.key() + "-" + Examined.BEFORE)
                                .mapIncreasing(share -> share - CHANCE)))
                .forEach(claims::add);
        claims.addAll(new KnowingReport(settings, largest, KnowingReport::asked).claims());
        claims.addAll(comparisons());
        return claims;
    }

    /** The largest model beside the smallest; nothing where there is one. */
    List<Claim> comparisons() {
        return sizes.size() < 2
                ? List.of()
                : List.of(
                        larger(
                                "claim.larger.calibrated",
                                Asked.CHOICES,
                                Drawing::claim,
                                (answers, rows) -> -answers.ece(rows)),
                        larger("claim.larger.choices", Asked.CHOICES, Drawing::area, Answers::auroc),
                        larger("claim.larger.truth", Asked.TRUTH, Drawing::area, Answers::auroc),
                        larger("claim.larger.knowledge", Asked.KNOWLEDGE, Drawing::area, Answers::auroc));
    }

    private Claim larger(
            String claim,
            Asked asked,
            BiFunction<Phrase, Estimate, Claim> told,
            ToDoubleBiFunction<Answers, int[]> figure) {
        var largest = results.at(Map.of(SIZE, sizes.getLast(), ASKED, asked.key()));
        var smallest = results.at(Map.of(SIZE, sizes.getFirst(), ASKED, asked.key()));
        return largest.isEmpty() || smallest.isEmpty()
                ? Drawing.unknown(said(claim))
                : told.apply(said(claim), above(largest.getFirst(), smallest.getFirst(), figure));
    }

    /** By how much more a figure is here than there, on the same questions. */
    private Estimate above(Finding here, Finding there, ToDoubleBiFunction<Answers, int[]> figure) {
        var first = answers(here);
        var second = answers(there);
        return Bootstrap.clustered(
                Examined.questions(Kept.judgements(asked(here), here.measures())),
                rows -> figure.applyAsDouble(first, rows) - figure.applyAsDouble(second, rows),
                RESAMPLES,
                LEVEL,
                new SplittableRandom(1));
    }

    private Answers answers(Finding finding) {
        return Answers.of(
                asked(finding),
                Kept.judgements(asked(finding), finding.measures()),
                settings.decimal(KnowingKind.THRESHOLD));
    }

    private static Asked asked(Finding finding) {
        return KnowingKind.asked(finding.cell());
    }

    private static Phrase name(Finding finding) {
        return Phrase.of(
                "laboratory.knowing-models.of",
                KnowingReport.asked(finding),
                Phrase.of("laboratory.choice." + finding.cell().at(SIZE)));
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.knowing-models." + key);
    }
}
