package org.touchstone.quality.bias;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Judges;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Basis;
import org.touchstone.quality.reports.ReportKind;
import org.touchstone.support.Progress;

/** Works out the biases of a study: reads every judgment once, and the two responses of every comparison once. */
@Component
class BiasKind implements ReportKind<BiasReport> {

    /** How many comparisons are read from one word about the progress to the next. */
    private static final int BATCH = 20_000;

    /** Progress in percent: about the shares of the time that a million judgments take. */
    private static final int JUDGMENTS_READ = 30;

    private static final int TEXTS_READ = 70;
    private static final int ALL = 100;

    private final Judgments judgments;
    private final Catalog catalog;
    private final People people;

    BiasKind(Judgments judgments, Catalog catalog, People people) {
        this.judgments = judgments;
        this.catalog = catalog;
        this.people = people;
    }

    @Override
    public String name() {
        return "bias";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<BiasReport> type() {
        return BiasReport.class;
    }

    @Override
    public Basis basis(Asked asked) {
        var state = Judges.named(asked.filter()).state(judgments.standing(asked.study()));
        return new Basis(state.digest(), state.judgments(), state.changes());
    }

    @Override
    public BiasReport compute(Asked asked, Progress progress) {
        progress.report(0, ALL);
        var judges = Judges.named(asked.filter());
        var ballots = new Ballots(judges);
        judgments.forEach(asked.study(), ballots::add);
        var differences = differences(ballots, progress);
        progress.report(TEXTS_READ, ALL);
        return new BiasFigures(ballots, differences).report(asked.study(), judges, workers(ballots));
    }

    private double[][] differences(Ballots ballots, Progress progress) {
        var numbers = ballots.comparisons();
        var ids = List.copyOf(numbers.keySet());
        var differences = new double[ids.size()][Feature.values().length];
        for (int from = 0; from < ids.size(); from += BATCH) {
            progress.report(JUDGMENTS_READ + (TEXTS_READ - JUDGMENTS_READ) * from / ids.size(), ALL);
            catalog.forEachPair(ids.subList(from, Math.min(from + BATCH, ids.size())), pair -> {
                int number = Objects.requireNonNull(numbers.get(pair.comparison()));
                differences[number] = Looks.difference(pair.first(), pair.second());
            });
        }
        return differences;
    }

    private IntFunction<PersonView> workers(Ballots ballots) {
        var workers = ballots.workers();
        var views = people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        return number -> Objects.requireNonNull(views.get(workers.get(number)));
    }
}
