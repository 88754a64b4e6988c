package org.touchstone.preference.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Tensor;

/** Scores a response by the inner product of its lexical vector with learned weights. */
final class LexicalScorer implements PreferenceScorer {

    private static final String WEIGHTS = "weights";
    private static final String MEMBER = "member.";
    private static final String MEMBERS = "members";

    private final LexicalSpace space;
    private final double[] weights;
    private final List<double[]> members;

    LexicalScorer(LexicalSpace space, double[] weights, List<double[]> members) {
        this.space = space;
        this.weights = weights;
        this.members = members;
    }

    @Override
    public double[] score(List<Candidate> candidates) {
        return candidates.stream()
                .mapToDouble(candidate -> space.row(candidate.response()).dot(weights))
                .toArray();
    }

    @Override
    public double[][] scoreByMember(List<Candidate> candidates) {
        var scores = new double[members.size()][candidates.size()];
        for (int i = 0; i < candidates.size(); i++) {
            var row = space.row(candidates.get(i).response());
            for (int m = 0; m < scores.length; m++) {
                scores[m][i] = row.dot(members.get(m));
            }
        }
        return scores;
    }

    Artifact artifact(Map<String, String> metadata) {
        var tensors = new ArrayList<Tensor>(space.tensors());
        tensors.add(Tensor.vector(WEIGHTS, weights));
        for (int m = 0; m < members.size(); m++) {
            tensors.add(Tensor.vector(MEMBER + m, members.get(m)));
        }
        return new Artifact(metadata, tensors);
    }

    static LexicalScorer of(Artifact artifact) {
        var members = new ArrayList<double[]>();
        for (int m = 0; m < Integer.parseInt(artifact.setting(MEMBERS)); m++) {
            members.add(artifact.tensor(MEMBER + m).doubles());
        }
        return new LexicalScorer(
                LexicalSpace.of(artifact), artifact.tensor(WEIGHTS).doubles(), members);
    }
}
