package org.touchstone.quality.consensus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.ConsensusReport.SetOfLabels;
import org.touchstone.quality.consensus.ConsensusReport.Worker;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.reports.StudyReports;
import org.touchstone.studies.StudyId;

/** The best that can be had from the votes of a study, by the newest figures there are. Not to be asked in a transaction that only reads. */
@NamedInterface("consensus")
@Service
public class SoftLabels {

    private final StudyReports reports;
    private final ConsensusKind kind;
    private final SoftLabelTable table;
    private final People people;

    SoftLabels(StudyReports reports, ConsensusKind kind, SoftLabelTable table, People people) {
        this.reports = reports;
        this.kind = kind;
        this.table = table;
        this.people = people;
    }

    /** The newest report, within the caller's patience. */
    public Found<ConsensusReport> newest(StudyId study, Judges judges, Patience patience) {
        var found = reports.find(kind, new Asked(study, judges.slug()), patience);
        return found.map(findings -> report(study, judges, findings));
    }

    /**
     * All labels of the judgments as they stand now. Refuses with {@link LabelsUnderWay} while they are being worked out, which is asked for
     * where nobody has yet.
     */
    public LabelsNow now(StudyId study, Judges judges) {
        var found = newest(study, judges, Patience.SCRIPT);
        var report = found.figures();
        var work = found.work();
        if (report == null || work != null) {
            throw new LabelsUnderWay(work == null ? new Found.Work(0, 0, null) : work);
        }
        var labels = new HashMap<ComparisonId, SoftLabel>();
        forEach(report, () -> {}, label -> labels.put(label.comparison(), label));
        return new LabelsNow(report.method().chosen().key(), report.labels().digest(), labels);
    }

    /** The labels of a report that are least certain, the least certain first; none if a newer report has replaced it. */
    public List<SoftLabel> leastCertain(ConsensusReport report, int limit) {
        return table.leastCertain(report.study(), report.labels().id(), limit);
    }

    /**
     * Hands over all labels of a report by comparison, in constant memory; refuses if a newer report has replaced it.
     *
     * @param begin run before the first label, once it is certain that all will come
     */
    public void forEach(ConsensusReport report, Runnable begin, Consumer<SoftLabel> each) {
        table.forEach(report.study(), report.labels().id(), begin, each);
    }

    private ConsensusReport report(StudyId study, Judges judges, ConsensusFindings findings) {
        return new ConsensusReport(
                study,
                judges,
                new SetOfLabels(findings.set(), findings.digest()),
                findings.method(),
                findings.scores(),
                findings.counts(),
                workers(findings.workers()));
    }

    private List<Worker> workers(List<ConsensusFindings.Worker> workers) {
        var ids = workers.stream().map(ConsensusFindings.Worker::worker).toList();
        var views = people.findAll(ids).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        return workers.stream().map(worker -> named(worker, views)).toList();
    }

    private static Worker named(ConsensusFindings.Worker worker, Map<PersonId, PersonView> views) {
        var view = views.get(worker.worker());
        if (view == null) {
            throw new IllegalStateException("Judged by somebody who is not there: " + worker.worker());
        }
        return new Worker(view.pseudonym(), worker.simulated(), worker.votes(), worker.reliability());
    }
}
