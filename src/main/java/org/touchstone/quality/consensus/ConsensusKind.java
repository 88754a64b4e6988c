package org.touchstone.quality.consensus;

import java.time.Clock;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Basis;
import org.touchstone.quality.reports.ReportKind;
import org.touchstone.statistics.AggregationChoice;
import org.touchstone.support.Progress;

/** Puts the votes of a study together by the method that predicts votes best, and keeps a label for each comparison. */
@Component
class ConsensusKind implements ReportKind<ConsensusFindings> {

    /** As {@code V104} names it: labels go with reports of this kind. */
    static final String NAME = "consensus";

    private static final long SEED = 20_040_101;

    private final Polls polls;
    private final SoftLabelTable table;
    private final Clock clock;

    ConsensusKind(Polls polls, SoftLabelTable table, Clock clock) {
        this.polls = polls;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ConsensusFindings> type() {
        return ConsensusFindings.class;
    }

    @Override
    public Basis basis(Asked asked) {
        var state = polls.state(asked);
        return new Basis(state.digest(), state.judgments(), state.changes());
    }

    @Override
    public ConsensusFindings compute(Asked asked, Progress progress) {
        progress.report(0, 1);
        var poll = polls.take(asked);
        int steps = AggregationChoice.fits(poll.pairs()) + 2;
        progress.report(1, steps);
        var choice = AggregationChoice.of(poll.pairs(), SEED, fits -> progress.report(1 + fits, steps));
        var verdicts = new Verdicts(poll, choice.chosen());
        var figures = new ConsensusFigures(poll, choice);
        var labels = IntStream.range(0, poll.comparisons().size())
                .mapToObj(comparison -> figures.counted(verdicts.of(comparison)));
        var set = table.write(asked, poll.digest(), labels.iterator(), clock.instant());
        return figures.findings(set);
    }
}
