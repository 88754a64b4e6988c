package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.StudyId;

/** What the judgments of each comparison of a study amount to. Rankings, reviews and "cannot judge" are not counted here. */
@Service
public class Consensuses {

    private static final Comparator<ComparisonId> BY_ID = Comparator.comparing(ComparisonId::value);
    private static final Comparator<Judgment> OLDEST_FIRST = Comparator.comparing(Judgment::judgedAt)
            .thenComparing(judgment -> judgment.id().value());

    private final Judgments judgments;
    private final AdjudicatedTable adjudicated;

    Consensuses(Judgments judgments, AdjudicatedTable adjudicated) {
        this.judgments = judgments;
        this.adjudicated = adjudicated;
    }

    /** Every judged comparison of the study, in the order of their identifiers, so that the same judgments give the same list. */
    @Transactional(readOnly = true)
    public List<Consensus> majority(StudyId study) {
        return majority(study, Judges.ALL);
    }

    /** The same by the judgments of some judges only; comparisons that none of them judged are left out. */
    @Transactional(readOnly = true)
    public List<Consensus> majority(StudyId study, Judges judges) {
        var standing = new ArrayList<Judgment>();
        judgments.forEach(study, standing::add);
        return of(standing.stream(), judges::include);
    }

    /** The same with the outcomes that researchers decided on in front of the majority. */
    @Transactional(readOnly = true)
    public List<Consensus> settled(StudyId study, Judges judges) {
        var decided = adjudicated.of(study);
        return majority(study, judges).stream()
                .map(consensus -> consensus.with(decided.get(consensus.comparison())))
                .toList();
    }

    static List<Consensus> of(Stream<Judgment> standing, Predicate<Judgment> included) {
        var byComparison = new TreeMap<ComparisonId, List<Judgment>>(BY_ID);
        standing.filter(judgment -> judgment.outcome().comparesTwo())
                .filter(included)
                .forEach(judgment -> byComparison
                        .computeIfAbsent(judgment.comparison(), _ -> new ArrayList<>())
                        .add(judgment));
        return byComparison.entrySet().stream()
                .map(entry -> new Consensus(
                        entry.getKey(),
                        entry.getValue().stream().sorted(OLDEST_FIRST).toList()))
                .toList();
    }
}
