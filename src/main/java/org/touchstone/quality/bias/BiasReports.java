package org.touchstone.quality.bias;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Judges;
import org.touchstone.quality.bias.BiasReport.Counts;
import org.touchstone.quality.bias.BiasReport.Length;
import org.touchstone.quality.bias.BiasReport.Position;
import org.touchstone.studies.StudyId;

/** Reports the biases of a study's judgments. A report is kept until the judgments change. */
@Service
public class BiasReports {

    private final Judgments judgments;
    private final Catalog catalog;
    private final People people;
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    BiasReports(Judgments judgments, Catalog catalog, People people) {
        this.judgments = judgments;
        this.catalog = catalog;
        this.people = people;
    }

    private record Asked(StudyId study, Judges judges) {}

    /** Tells one set of standing judgments from any later one: taking back lowers the number, judging again moves the time. */
    private record State(long judged, @Nullable Instant lastJudgedAt) {}

    private record Known(State state, BiasReport report) {}

    /** The report by the judgments of these judges. Reads every judgment once, and the two responses of every comparison once. */
    @Transactional(readOnly = true)
    public BiasReport of(StudyId study, Judges judges) {
        var progress = judgments.progress(study);
        var state = new State(progress.judged(), progress.lastJudgedAt());
        var current = known.compute(
                new Asked(study, judges),
                (asked, old) -> old != null && old.state().equals(state) ? old : new Known(state, work(asked)));
        return Objects.requireNonNull(current).report();
    }

    private BiasReport work(Asked asked) {
        var ballots = new Ballots(asked.judges());
        judgments.forEach(asked.study(), ballots::add);
        double[][] differences = differences(ballots);
        var length = new LengthFigures(ballots, differences);
        return new BiasReport(
                asked.study(),
                asked.judges(),
                counts(ballots),
                new Length(length.longer(), length.rule(1), length.rule(-1)),
                new StyleFigures(ballots, differences).style(),
                position(ballots),
                firstInImport(ballots),
                ties(ballots),
                HourFigures.of(ballots));
    }

    private double[][] differences(Ballots ballots) {
        var numbers = ballots.comparisons();
        var differences = new double[numbers.size()][Feature.values().length];
        catalog.forEachPair(numbers.keySet(), pair -> {
            int number = Objects.requireNonNull(numbers.get(pair.comparison()));
            differences[number] = Looks.difference(pair.first(), pair.second());
        });
        return differences;
    }

    private static Counts counts(Ballots ballots) {
        return new Counts(
                ballots.all().size(),
                Math.toIntExact(ballots.decisive().count()),
                ballots.comparisons().size(),
                ballots.workers().size(),
                ballots.simulated());
    }

    private Position position(Ballots ballots) {
        var workers = ballots.workers();
        var views = people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        return new PositionFigures(ballots).position(number -> Objects.requireNonNull(views.get(workers.get(number))));
    }

    private static Measure firstInImport(Ballots ballots) {
        var share = new Share();
        ballots.decisive().forEach(ballot -> share.add(ballot.choice() < 0, ballot.comparison()));
        return share.measure(Why.NO_CHOICE);
    }

    private static Measure ties(Ballots ballots) {
        var share = new Share();
        ballots.all().forEach(ballot -> share.add(!ballot.decisive(), ballot.comparison()));
        return share.measure(Why.NO_JUDGMENTS);
    }
}
