package org.touchstone.datasets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.Consensus;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** Judgments out of the air, and a policy at work on them. */
final class PolicyTrial {

    private static final JsonMapper JSON = new JsonMapper();

    final ComparisonId comparison = ComparisonId.random();
    final List<Judgment> judgments = new ArrayList<>();

    /** A policy from JSON with single quotes. */
    static LabelPolicy policy(String json) {
        return LabelPolicy.read(JSON.readTree(json.replace('\'', '"')));
    }

    /** Adds a judgment of a worker of its own: negative steps for the first response. */
    PolicyTrial judged(int... strengths) {
        for (int strength : strengths) {
            add(PersonId.random(), strength, 0, Map.of());
        }
        return this;
    }

    PolicyTrial judged(PersonId worker, int round, int strength) {
        return add(worker, strength, round, Map.of());
    }

    PolicyTrial judged(int strength, Map<String, List<Integer>> aspects) {
        return add(PersonId.random(), strength, 0, aspects);
    }

    private PolicyTrial add(PersonId worker, int strength, int round, Map<String, List<Integer>> aspects) {
        var outcome = strength == 0 ? Outcome.TIE : strength < 0 ? Outcome.FIRST : Outcome.SECOND;
        judgments.add(new Judgment(
                JudgmentId.random(),
                StudyId.random(),
                comparison,
                worker,
                outcome,
                strength,
                Side.LEFT,
                new Details(null, null, aspects, null, null),
                Duration.ofSeconds(9),
                Instant.EPOCH.plusSeconds(judgments.size()),
                false,
                round));
        return this;
    }

    StudyLabels labels(String policy, VoteRule... rules) {
        return labels(policy, Orientation.BETTER, Set.of(), rules);
    }

    StudyLabels labels(String policy, Orientation orientation, Set<ComparisonId> golds, VoteRule... rules) {
        var labels =
                new StudyLabels(policy(policy), new StudyLabels.Basis(orientation, 4, golds, null, List.of(rules)));
        labels.add(new Consensus(comparison, judgments));
        return labels;
    }
}
