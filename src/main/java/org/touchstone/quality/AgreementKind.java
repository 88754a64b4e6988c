package org.touchstone.quality;

import org.springframework.stereotype.Component;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Basis;
import org.touchstone.quality.reports.Progress;
import org.touchstone.quality.reports.ReportKind;

/** Works out how far the judges of a study agree. */
@Component
class AgreementKind implements ReportKind<AgreementFindings> {

    private static final int SPLIT_KEPT = 200;
    private static final int STEPS = 4;

    private final Judgments judgments;

    AgreementKind(Judgments judgments) {
        this.judgments = judgments;
    }

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AgreementFindings> type() {
        return AgreementFindings.class;
    }

    @Override
    public Basis basis(Asked asked) {
        var standing = judgments.standing(asked.study());
        var state = switch (Judges.named(asked.filter())) {
            case ALL -> standing.all();
            case HUMAN -> standing.human();
        };
        return new Basis(state.digest(), state.judgments(), state.changes());
    }

    @Override
    public AgreementFindings compute(Asked asked, Progress progress) {
        progress.report(0, STEPS);
        var judges = Judges.named(asked.filter());
        var box = new BallotBox();
        judgments.forEach(asked.study(), judgment -> {
            if (judges.include(judgment)) {
                box.add(judgment);
            }
        });
        var ballots = box.ballots();
        progress.report(1, STEPS);
        var figures = AgreementFigures.figures(ballots);
        progress.report(2, STEPS);
        var trend = AgreementFigures.trend(ballots);
        progress.report(3, STEPS);
        var report = new AgreementReport(asked.study(), judges, AgreementFigures.counts(ballots), figures, trend);
        return new AgreementFindings(report, WorkerFigures.of(ballots), Split.most(ballots, SPLIT_KEPT));
    }
}
