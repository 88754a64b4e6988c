package org.touchstone.quality.adjudication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Consensus;
import org.touchstone.statistics.Entropy;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Puts together what is known of disputed comparisons. */
@Component
class Cases {

    private final Studies studies;
    private final Judgments judgments;
    private final StepTable steps;
    private final DoubtTable doubts;

    Cases(Studies studies, Judgments judgments, StepTable steps, DoubtTable doubts) {
        this.studies = studies;
        this.judgments = judgments;
        this.steps = steps;
        this.doubts = doubts;
    }

    Case of(StudyId study, ComparisonId comparison) {
        return of(study, List.of(comparison)).stream().findFirst().orElseThrow(NotJudged::new);
    }

    /** Those of the comparisons that anybody has judged, in the same order. */
    List<Case> of(StudyId study, List<ComparisonId> comparisons) {
        boolean ties = ties(study);
        var said = judgments.on(study, comparisons).stream()
                .filter(judgment -> judgment.outcome().comparesTwo())
                .collect(Collectors.groupingBy(Judgment::comparison));
        var courses = steps.courses(study, comparisons);
        var doubted = doubts.of(study, comparisons);
        return comparisons.stream()
                .filter(said::containsKey)
                .map(comparison -> {
                    var course = courses.getOrDefault(comparison, Course.NONE);
                    var settled = course.standing().settled();
                    var consensus = new Consensus(comparison, said.getOrDefault(comparison, List.of()), settled);
                    return new Case(consensus, entropy(consensus, ties), course, doubted.get(comparison));
                })
                .toList();
    }

    /** Takes down what a model contradicts, in the place of what one contradicted before. */
    void doubt(StudyId study, Map<ComparisonId, Doubt> contradicted) {
        doubts.replace(study, contradicted);
    }

    /** Whether judges of the study may prefer neither: then there are three things to say, else two. */
    boolean ties(StudyId study) {
        var settings = studies.find(study).settings();
        return Stream.of(Extra.TIE, Extra.BOTH_GOOD, Extra.BOTH_BAD).anyMatch(settings::offers);
    }

    private static double entropy(Consensus consensus, boolean ties) {
        return ties || consensus.ties() > 0
                ? Entropy.normalised(consensus.first(), consensus.second(), consensus.ties())
                : Entropy.normalised(consensus.first(), consensus.second());
    }

    private static final class NotJudged extends Refusal.NotFound {
        NotJudged() {
            super("adjudication-unjudged", "Nobody has judged this comparison in this study");
        }
    }
}
