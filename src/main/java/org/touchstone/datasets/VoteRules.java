package org.touchstone.datasets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.onboarding.Passes;
import org.touchstone.studies.Standing;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.Team;

/** Finds out what a policy's rules about voters need to know of a study's workers. */
@Component
class VoteRules {

    private final WorkerNames names;
    private final Standings standings;
    private final Studies studies;
    private final Passes passes;
    private final Catalog catalog;

    VoteRules(WorkerNames names, Standings standings, Studies studies, Passes passes, Catalog catalog) {
        this.names = names;
        this.standings = standings;
        this.studies = studies;
        this.passes = passes;
        this.catalog = catalog;
    }

    /** Whether votes count by a rule of the policy about voters. */
    Predicate<Vote> of(PolicyRule rule, LabelPolicy policy, Judged judged) {
        var voters = policy.voters();
        return switch (rule) {
            case SIMULATED -> vote -> !vote.simulated();
            case EXTERNAL -> vote -> !vote.external();
            case WINDOW -> vote -> policy.window().holds(vote.at());
            case NAMED -> outside(names.of(voters.without(), judged));
            case PAUSED -> outside(paused(judged.study()));
            default -> asking(rule, voters, judged);
        };
    }

    private Predicate<Vote> asking(PolicyRule rule, Voters voters, Judged judged) {
        return switch (rule) {
            case TEAMS -> members(voters.teams(), judged.study());
            case TEST -> passed(judged.study());
            case GOLD_ACCURACY -> scoring(voters.goldAccuracy(), judged);
            default -> _ -> true;
        };
    }

    private static Predicate<Vote> outside(Set<PersonId> workers) {
        return vote -> !workers.contains(vote.worker());
    }

    private Set<PersonId> paused(StudyId study) {
        return standings.of(study).stream()
                .filter(standing -> standing.state() == Standing.State.PAUSED)
                .map(Standing::worker)
                .collect(Collectors.toSet());
    }

    private Predicate<Vote> members(TeamRule teams, StudyId study) {
        var of = studies.teams(study);
        return vote -> teams.counts(of.getOrDefault(vote.worker(), Team.NONE).name());
    }

    private Predicate<Vote> passed(StudyId study) {
        var passed = passes.of(study);
        return vote -> passed.contains(vote.worker());
    }

    private Predicate<Vote> scoring(double share, Judged judged) {
        var scores = new GoldScores(known(judged.golds()));
        judged.judgments().forEach(scores::add);
        return vote -> scores.reaches(vote.worker(), share);
    }

    private Map<ComparisonId, Outcome> known(Set<ComparisonId> golds) {
        var known = new HashMap<ComparisonId, Outcome>();
        for (var gold : catalog.findAll(golds)) {
            var answer = gold.candidates().known();
            if (answer != null) {
                known.put(gold.id(), Outcome.valueOf(answer.name()));
            }
        }
        return known;
    }
}
