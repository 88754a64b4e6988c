package org.touchstone.sampling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.labeling.Outcome;
import org.touchstone.preference.Family;
import org.touchstone.preference.Rehearsals;
import org.touchstone.quality.Consensus;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Does claimed comparisons of strategies with chance, with models of the family that trains in seconds. */
@Component
class TrialWork {

    private static final Logger log = LoggerFactory.getLogger(TrialWork.class);

    private final TrialTable table;
    private final Rules rules;
    private final Judged judged;
    private final Rehearsals rehearsals;
    private final Clock clock;

    TrialWork(TrialTable table, Rules rules, Judged judged, Rehearsals rehearsals, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.judged = judged;
        this.rehearsals = rehearsals;
        this.clock = clock;
    }

    /** Works on what has waited longest; says whether there was any. */
    boolean next(BooleanSupplier stopping) {
        table.failAbandoned(clock.instant());
        var claimed = table.claim(clock.instant());
        claimed.ifPresent(study -> work(study, stopping));
        return claimed.isPresent();
    }

    private void work(StudyId study, BooleanSupplier stopping) {
        try {
            table.finish(study, figures(study, stopping), clock.instant());
        } catch (Stopped _) {
            table.release(study);
        } catch (Refusal refusal) {
            table.fail(study, String.valueOf(refusal.getMessage()), clock.instant());
        } catch (RuntimeException failure) {
            log.error("Comparing the strategy of study {} with chance failed", study, failure);
            table.fail(study, "The comparison stopped with an error; the application's log has it.", clock.instant());
        }
    }

    private TrialFigures figures(StudyId study, BooleanSupplier stopping) {
        var arms = rules.arms(study);
        var preferred = judged.preferred(study);
        var orientation = judged.orientation(study);
        var trial = new Trial(
                answered(of(preferred, Arm.CHANCE, arms), orientation),
                answered(of(preferred, Arm.STRATEGY, arms), orientation),
                pairs -> {
                    if (stopping.getAsBoolean()) {
                        throw new Stopped();
                    }
                    return rehearsals.learn(Family.LEXICAL, pairs, 1);
                });
        return trial.figures((done, total) -> table.beat(study, done, total, clock.instant()));
    }

    private static List<Consensus> of(List<Consensus> preferred, Arm arm, Map<ComparisonId, Arm> arms) {
        return preferred.stream()
                .filter(consensus -> arms.get(consensus.comparison()) == arm)
                .toList();
    }

    private List<Answered> answered(List<Consensus> preferred, Orientation orientation) {
        var texts = judged.texts(preferred);
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < texts.size(); i++) {
            var pair = texts.get(i).pair();
            boolean choseFirst = preferred.get(i).majority() == Outcome.FIRST;
            double label = choseFirst == (orientation == Orientation.BETTER) ? 1 : 0;
            answered.add(new Answered(
                    new PreferencePair(
                            pair.conversation(),
                            pair.first().content(),
                            pair.second().content(),
                            label,
                            null,
                            preferred.get(i).judgments().size()),
                    ConversationHash.ofOpening(pair.conversation()),
                    preferred.get(i).judgments().getFirst().judgedAt()));
        }
        return answered;
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}
}
