package org.touchstone.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Disagreement.Vote;
import org.touchstone.studies.StudyId;

/**
 * How far the judges of a study agree. Figures are kept until the judgments of the study change, so that asking again costs
 * little.
 */
@Service
public class Agreement {

    private static final int DISAGREEMENTS_KEPT = 200;

    private final Judgments judgments;
    private final Catalog catalog;
    private final People people;
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    Agreement(Judgments judgments, Catalog catalog, People people) {
        this.judgments = judgments;
        this.catalog = catalog;
        this.people = people;
    }

    private record Asked(StudyId study, Judges judges) {}

    /** Tells one set of standing judgments from any later one: taking back lowers the number, judging again moves the time. */
    private record State(long judged, @Nullable Instant lastJudgedAt) {}

    private record Known(State state, AgreementReport report, List<WorkerFigures> workers, List<Consensus> split) {}

    /** The figures by everybody's judgments, simulated workers included. */
    @Transactional(readOnly = true)
    public AgreementReport of(StudyId study) {
        return of(study, Judges.ALL);
    }

    /** The figures by the judgments of some judges only. */
    @Transactional(readOnly = true)
    public AgreementReport of(StudyId study, Judges judges) {
        return known(study, judges).report();
    }

    /** One report for each worker who has judged, the busiest first. */
    @Transactional(readOnly = true)
    public List<WorkerReport> workers(StudyId study) {
        var figures = known(study, Judges.ALL).workers();
        var views = views(figures.stream().map(WorkerFigures::worker).toList());
        return figures.stream()
                .map(worker -> named(worker, find(views, worker.worker())))
                .toList();
    }

    /** The comparisons on which judges differ most, evenly split ones first. */
    @Transactional(readOnly = true)
    public List<Disagreement> disagreements(StudyId study, Judges judges, int limit) {
        var split = known(study, judges).split().stream().limit(limit).toList();
        var comparisons = catalog
                .findAll(split.stream().map(Consensus::comparison).toList())
                .stream()
                .collect(Collectors.toMap(ComparisonView::id, Function.identity()));
        var workers = views(split.stream()
                .flatMap(consensus -> consensus.judgments().stream())
                .map(Judgment::worker)
                .distinct()
                .toList());
        return split.stream()
                .map(consensus ->
                        new Disagreement(find(comparisons, consensus.comparison()), votes(consensus, workers)))
                .toList();
    }

    private Known known(StudyId study, Judges judges) {
        var progress = judgments.progress(study);
        var state = new State(progress.judged(), progress.lastJudgedAt());
        var asked = new Asked(study, judges);
        var current =
                known.compute(asked, (_, old) -> old != null && old.state().equals(state) ? old : work(asked, state));
        return Objects.requireNonNull(current);
    }

    private Known work(Asked asked, State state) {
        var standing = new ArrayList<Judgment>();
        judgments.forEach(asked.study(), standing::add);
        var consensuses = Consensuses.of(standing.stream(), asked.judges()::include);
        var report = new AgreementReport(
                asked.study(),
                asked.judges(),
                AgreementFigures.counts(consensuses),
                AgreementFigures.figures(consensuses),
                AgreementFigures.trend(consensuses));
        return new Known(state, report, WorkerFigures.of(consensuses), split(consensuses));
    }

    private static List<Consensus> split(List<Consensus> consensuses) {
        return consensuses.stream()
                .filter(Consensus::split)
                .sorted(Comparator.comparingDouble(Agreement::unanimity))
                .limit(DISAGREEMENTS_KEPT)
                .toList();
    }

    /** The chance that two judgments drawn with replacement agree: the lower, the more evenly split. */
    private static double unanimity(Consensus consensus) {
        double votes = consensus.judgments().size();
        return (Math.pow(consensus.first(), 2) + Math.pow(consensus.second(), 2) + Math.pow(consensus.ties(), 2))
                / (votes * votes);
    }

    private Map<PersonId, PersonView> views(List<PersonId> workers) {
        return people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private static List<Vote> votes(Consensus consensus, Map<PersonId, PersonView> workers) {
        return consensus.judgments().stream()
                .map(judgment -> {
                    var worker = find(workers, judgment.worker());
                    return new Vote(
                            worker.pseudonym(),
                            worker.simulated(),
                            judgment.outcome(),
                            judgment.strength(),
                            judgment.rationale());
                })
                .toList();
    }

    private static WorkerReport named(WorkerFigures figures, PersonView worker) {
        return new WorkerReport(
                worker.pseudonym(), worker.simulated(), figures.work(), figures.agreement(), figures.left());
    }

    private static <K, V> V find(Map<K, V> found, K id) {
        var view = found.get(id);
        if (view == null) {
            throw new IllegalStateException("Judged by or on something that is not there: " + id);
        }
        return view;
    }
}
