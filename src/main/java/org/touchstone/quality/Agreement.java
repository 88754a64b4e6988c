package org.touchstone.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Disagreement.Vote;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.reports.StudyReports;
import org.touchstone.studies.StudyId;

/** How far the judges of a study agree, by the newest figures there are. Not to be asked in a transaction that only reads. */
@Service
public class Agreement {

    private final StudyReports reports;
    private final AgreementKind kind;
    private final Judgments judgments;
    private final Catalog catalog;
    private final People people;

    Agreement(StudyReports reports, AgreementKind kind, Judgments judgments, Catalog catalog, People people) {
        this.reports = reports;
        this.kind = kind;
        this.judgments = judgments;
        this.catalog = catalog;
        this.people = people;
    }

    /** The figures by everybody's present judgments, simulated workers included; in a large study after a while. */
    public AgreementReport of(StudyId study) {
        return of(study, Judges.ALL);
    }

    /** The figures by the present judgments of some judges only; in a large study after a while. */
    public AgreementReport of(StudyId study, Judges judges) {
        return found(study, judges, Patience.JOB)
                .present()
                .map(AgreementFindings::report)
                .orElseThrow();
    }

    /** The newest figures, brought up to date first where that takes a second or two at most; nothing while there are none. */
    public Optional<AgreementReport> atHand(StudyId study, Judges judges) {
        return found(study, judges, Patience.SCRIPT).present().map(AgreementFindings::report);
    }

    /** The newest figures, within the caller's patience. */
    public Found<AgreementReport> newest(StudyId study, Judges judges, Patience patience) {
        return found(study, judges, patience).map(AgreementFindings::report);
    }

    /**
     * What a page shows, at once and by one look at the newest figures.
     *
     * @param rows how many workers and how many disagreements at most
     */
    public AgreementDossier dossier(StudyId study, Judges judges, int rows) {
        var found = found(study, judges, Patience.PAGE);
        var findings = found.present();
        return new AgreementDossier(
                found.map(AgreementFindings::report),
                findings.map(AgreementFindings::report).orElseGet(() -> AgreementReport.none(study, judges)),
                workers(findings.map(AgreementFindings::workers).orElse(List.of()), rows),
                pairs(findings.map(AgreementFindings::pairs).orElse(List.of())),
                disagreements(
                        study,
                        judges,
                        findings.map(AgreementFindings::split).orElse(List.of()).stream()
                                .limit(rows)
                                .toList()));
    }

    /** The busiest workers beside each other, two at a time; those left out who have no comparison in common. */
    public List<WorkerPair> pairs(StudyId study, Judges judges, Patience patience) {
        return pairs(found(study, judges, patience)
                .present()
                .map(AgreementFindings::pairs)
                .orElse(List.of()));
    }

    private List<WorkerReport> workers(List<WorkerFigures> figures, int rows) {
        var busiest = figures.stream().limit(rows).toList();
        var views = views(busiest.stream().map(WorkerFigures::worker).toList());
        return busiest.stream()
                .map(worker -> named(worker, find(views, worker.worker())))
                .toList();
    }

    private List<WorkerPair> pairs(List<PairFigures> figures) {
        var views = views(figures.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        return figures.stream()
                .map(pair -> new WorkerPair(
                        judge(find(views, pair.first())),
                        judge(find(views, pair.second())),
                        pair.common(),
                        pair.same(),
                        pair.kappa()))
                .toList();
    }

    private static WorkerPair.Judge judge(PersonView worker) {
        return new WorkerPair.Judge(worker.pseudonym(), worker.simulated(), worker.judgedElsewhere());
    }

    private List<Disagreement> disagreements(StudyId study, Judges judges, List<ComparisonId> split) {
        var said = judgments.on(study, split).stream()
                .filter(judgment -> judges.include(judgment))
                .filter(judgment -> judgment.outcome().comparesTwo())
                .collect(Collectors.groupingBy(Judgment::comparison));
        var workers = views(said.values().stream()
                .flatMap(List::stream)
                .map(Judgment::worker)
                .distinct()
                .toList());
        return catalog.findAll(split).stream()
                .map(view -> disagreement(view, said.getOrDefault(view.id(), List.of()), workers))
                .toList();
    }

    private Found<AgreementFindings> found(StudyId study, Judges judges, Patience patience) {
        return reports.find(kind, new Asked(study, judges.slug()), patience);
    }

    private Map<PersonId, PersonView> views(List<PersonId> workers) {
        return people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private static Disagreement disagreement(
            ComparisonView comparison, List<Judgment> said, Map<PersonId, PersonView> workers) {
        return new Disagreement(
                comparison,
                said.stream()
                        .map(judgment -> vote(judgment, find(workers, judgment.worker())))
                        .toList());
    }

    private static Vote vote(Judgment judgment, PersonView worker) {
        return new Vote(
                worker.pseudonym(),
                worker.simulated(),
                judgment.external(),
                judgment.outcome(),
                judgment.strength(),
                judgment.rationale());
    }

    private static WorkerReport named(WorkerFigures figures, PersonView worker) {
        return new WorkerReport(
                worker.pseudonym(),
                worker.simulated(),
                worker.judgedElsewhere(),
                figures.work(),
                figures.agreement(),
                figures.left());
    }

    private static PersonView find(Map<PersonId, PersonView> found, PersonId id) {
        var view = found.get(id);
        if (view == null) {
            throw new IllegalStateException("Judged by somebody who is not there: " + id);
        }
        return view;
    }
}
