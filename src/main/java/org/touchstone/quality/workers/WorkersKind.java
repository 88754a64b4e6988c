package org.touchstone.quality.workers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Observations;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Basis;
import org.touchstone.quality.reports.ReportKind;
import org.touchstone.support.Progress;

/** Works out how each worker of a study judges. The filter is the reading speed that nobody exceeds. */
@Component
class WorkersKind implements ReportKind<WorkersFindings> {

    /** So many comparisons are read at a time. */
    private static final int SLICE = 2_000;

    private final Judgments judgments;
    private final Observations observations;

    WorkersKind(Judgments judgments, Observations observations) {
        this.judgments = judgments;
        this.observations = observations;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WorkersFindings> type() {
        return WorkersFindings.class;
    }

    /** The standing judgments, and what was skipped or taken back: undoing and restoring leave no other trace. */
    @Override
    public Basis basis(Asked asked) {
        var all = judgments.standing(asked.study()).all();
        long skipped = observations.skipped(asked.study());
        var digest = "%s-%d-%d".formatted(all.digest(), all.changes(), skipped);
        return new Basis(digest, all.judgments(), all.changes());
    }

    @Override
    public WorkersFindings compute(Asked asked, Progress progress) {
        var crowd = new Crowd(Integer.parseInt(asked.filter()));
        int total = Math.toIntExact(judgments.standing(asked.study()).all().judgments()) + 1;
        int done = 0;
        @Nullable ComparisonId last = null;
        do {
            progress.report(Math.min(done, total), total);
            var slice = observations.slice(asked.study(), last, SLICE);
            slice.comparisons().forEach(crowd::add);
            done += slice.size();
            last = slice.last();
        } while (last != null);
        return new WorkersFindings(crowd.sheets(observations.dropped(asked.study())));
    }
}
