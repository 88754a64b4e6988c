package org.touchstone.quality.web;

import java.util.List;
import org.touchstone.quality.consensus.ConsensusReport;
import org.touchstone.quality.consensus.ConsensusReport.Bin;
import org.touchstone.quality.consensus.ConsensusReport.Kind;
import org.touchstone.quality.consensus.ConsensusReport.Worker;
import org.touchstone.statistics.AggregationChoice.Reason;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.MethodScore;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A report of the consensus in the form that its page shows. */
record ConsensusView(ConsensusReport report, List<Scored> methods, List<Sure> certainty, List<Kinds> kinds) {

    private static final double Z = 1.959964;
    private static final int WORKERS_SHOWN = 100;

    static ConsensusView of(ConsensusReport report) {
        return new ConsensusView(
                report,
                report.scores().stream()
                        .map(score -> Scored.of(score, report.method().chosen()))
                        .toList(),
                report.counts().certainty().stream().map(Sure::of).toList(),
                report.counts().discord().stream()
                        .map(kind -> new Kinds(kind, report.counts().comparisons()))
                        .toList());
    }

    public String method() {
        return slug(report.method().chosen());
    }

    public String reason() {
        return slug(report.method().reason());
    }

    /** Whether the method was chosen by what it predicts, so that there is something to compare. */
    public boolean compared() {
        return report.method().reason() != Reason.TOO_FEW_LABELS;
    }

    /** Those who are relied on least. */
    public List<Worker> workers() {
        return report.workers().stream().limit(WORKERS_SHOWN).toList();
    }

    public int workersLeftOut() {
        return report.workers().size() - workers().size();
    }

    private static String slug(Enum<?> name) {
        return CaseRow.slug(name);
    }

    /**
     * A method beside the others.
     *
     * @param loss with its interval by the error over comparisons
     * @param fate chosen, collapsed or behind
     */
    record Scored(String method, Figure loss, Phrase right, String fate) {

        static Scored of(MethodScore score, AggregationMethod chosen) {
            double reach = Z * score.logLossError();
            var loss = new Figure(score.logLoss(), score.logLoss() - reach, score.logLoss() + reach, null);
            String fate = score.method() == chosen ? "chosen" : score.collapsed() ? "collapsed" : "behind";
            return new Scored(slug(score.method()), loss, Figure.percent(score.accuracy(), 1), fate);
        }
    }

    /** How many labels are so sure, in percent. */
    record Sure(int low, int high, int comparisons) {

        static Sure of(Bin bin) {
            return new Sure((int) Math.round(100 * bin.low()), (int) Math.round(100 * bin.high()), bin.comparisons());
        }
    }

    /** How many comparisons are of a kind. */
    record Kinds(Kind kind, int of) {

        public String name() {
            return slug(kind.discord());
        }

        public Phrase share() {
            return Figure.percent(kind.comparisons() / (double) of, 1);
        }
    }
}
