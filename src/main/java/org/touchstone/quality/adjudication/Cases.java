package org.touchstone.quality.adjudication;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.statistics.Entropy;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/** Puts together what is known of disputed comparisons. */
@Component
class Cases {

    private final Studies studies;
    private final Consensuses consensuses;
    private final Judgments judgments;
    private final StepTable steps;
    private final DoubtTable doubts;

    Cases(Studies studies, Consensuses consensuses, Judgments judgments, StepTable steps, DoubtTable doubts) {
        this.studies = studies;
        this.consensuses = consensuses;
        this.judgments = judgments;
        this.steps = steps;
        this.doubts = doubts;
    }

    /** All that are disputed: judges differ, a model contradicts them, or researchers have looked at them. */
    List<Case> of(StudyId study) {
        boolean ties = ties(studies.find(study).settings());
        var courses = steps.courses(study);
        var doubted = doubts.of(study);
        return consensuses.settled(study, Judges.ALL).stream()
                .map(consensus -> new Case(
                        consensus,
                        entropy(consensus, ties),
                        courses.getOrDefault(consensus.comparison(), Course.NONE),
                        doubted.get(consensus.comparison())))
                .filter(Case::disputed)
                .toList();
    }

    Case of(StudyId study, ComparisonId comparison) {
        boolean ties = ties(studies.find(study).settings());
        var comparing = judgments.of(study, comparison).stream()
                .filter(judgment -> judgment.outcome().comparesTwo())
                .toList();
        if (comparing.isEmpty()) {
            throw new NotJudged();
        }
        var course = steps.of(study, comparison);
        var consensus = new Consensus(comparison, comparing, course.standing().settled());
        return new Case(
                consensus, entropy(consensus, ties), course, doubts.of(study).get(comparison));
    }

    private static double entropy(Consensus consensus, boolean ties) {
        return ties || consensus.ties() > 0
                ? Entropy.normalised(consensus.first(), consensus.second(), consensus.ties())
                : Entropy.normalised(consensus.first(), consensus.second());
    }

    /** Whether judges of the study may prefer neither: then there are three things to say, else two. */
    private static boolean ties(StudySettings settings) {
        return Stream.of(Extra.TIE, Extra.BOTH_GOOD, Extra.BOTH_BAD).anyMatch(settings::offers);
    }

    private static final class NotJudged extends Refusal.NotFound {
        NotJudged() {
            super("adjudication-unjudged", "Nobody has judged this comparison in this study");
        }
    }
}
