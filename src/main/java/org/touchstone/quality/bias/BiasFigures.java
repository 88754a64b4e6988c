package org.touchstone.quality.bias;

import java.util.function.IntFunction;
import org.touchstone.accounts.PersonView;
import org.touchstone.quality.Judges;
import org.touchstone.quality.bias.BiasReport.Counts;
import org.touchstone.quality.bias.BiasReport.Length;
import org.touchstone.studies.StudyId;

/** Turns the judgments of a study into a report of biases; the same judgments always give the same figures. */
final class BiasFigures {

    private final Ballots ballots;
    private final double[][] differences;

    /** @param differences by the number of a comparison, how its first response differs from its second: see {@link Looks} */
    BiasFigures(Ballots ballots, double[][] differences) {
        this.ballots = ballots;
        this.differences = differences;
    }

    /** @param workers who judged, by their numbers */
    BiasReport report(StudyId study, Judges judges, IntFunction<PersonView> workers) {
        var length = new LengthFigures(ballots, differences);
        return new BiasReport(
                study,
                judges,
                counts(),
                new Length(length.longer(), length.rule(1), length.rule(-1)),
                new StyleFigures(ballots, differences).style(),
                new PositionFigures(ballots).position(workers),
                firstInImport(),
                ties(),
                HourFigures.of(ballots));
    }

    private Counts counts() {
        return new Counts(
                ballots.all().size(),
                Math.toIntExact(ballots.decisive().count()),
                ballots.comparisons().size(),
                ballots.workers().size(),
                ballots.simulated(),
                ballots.external());
    }

    private Measure firstInImport() {
        var share = new Share();
        ballots.decisive().forEach(ballot -> share.add(ballot.choice() < 0, ballot.comparison()));
        return share.measure(Why.NO_CHOICE);
    }

    private Measure ties() {
        var share = new Share();
        ballots.all().forEach(ballot -> share.add(!ballot.decisive(), ballot.comparison()));
        return share.measure(Why.NO_JUDGMENTS);
    }
}
