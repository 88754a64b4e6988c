package org.touchstone.sampling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues.Queue;

/** Compares strategies with chance, with models of the family that trains in seconds. */
@Component
class TrialWork {

    static final Queue TRIALS = new Queue(
            "sampling.trial",
            "study_id",
            Duration.ofMinutes(5),
            "The comparison stopped with an error; the application's log has it.",
            "The process stopped in the middle.");

    private final TrialTable table;
    private final Rules rules;
    private final Judged judged;
    private final Rehearsals rehearsals;

    TrialWork(TrialTable table, Rules rules, Judged judged, Rehearsals rehearsals) {
        this.table = table;
        this.rules = rules;
        this.judged = judged;
        this.rehearsals = rehearsals;
    }

    void work(UUID id, Progress progress) {
        var study = new StudyId(id);
        var arms = rules.arms(study);
        var preferred = judged.preferred(study);
        var orientation = judged.orientation(study);
        var trial = new Trial(
                answered(of(preferred, Arm.CHANCE, arms), orientation),
                answered(of(preferred, Arm.STRATEGY, arms), orientation),
                pairs -> rehearsals.learn(Family.LEXICAL, pairs, 1));
        table.finish(study, trial.figures(progress));
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
}
