package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.StudyId;

/**
 * What the judgments of each comparison of a study amount to. Reviews and "cannot judge" are counted nowhere here, rankings by {@link #rankings}
 * alone.
 */
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

    /** Every ranked comparison of the study by the rankings of some judges, in the order of their identifiers. */
    @Transactional(readOnly = true)
    public List<RankedConsensus> rankings(StudyId study, Judges judges) {
        var ranked = new ArrayList<Judgment>();
        judgments.forEach(study, judgment -> {
            if (judgment.details().ranking() != null && judges.include(judgment)) {
                ranked.add(judgment);
            }
        });
        return byComparison(ranked.stream()).entrySet().stream()
                .map(entry -> new RankedConsensus(entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<Consensus> of(Stream<Judgment> standing, Predicate<Judgment> included) {
        var comparing = standing.filter(judgment -> judgment.outcome().comparesTwo());
        return byComparison(comparing.filter(included)).entrySet().stream()
                .map(entry -> new Consensus(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SortedMap<ComparisonId, List<Judgment>> byComparison(Stream<Judgment> standing) {
        return standing.sorted(OLDEST_FIRST)
                .collect(Collectors.groupingBy(Judgment::comparison, () -> new TreeMap<>(BY_ID), Collectors.toList()));
    }
}
