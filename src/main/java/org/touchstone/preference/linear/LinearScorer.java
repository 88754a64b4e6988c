package org.touchstone.preference.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Tensor;

/** Scores a candidate by the inner product of its features with learned weights. */
final class LinearScorer implements PreferenceScorer {

    private static final String WEIGHTS = "weights";
    private static final String MEMBER = "member.";
    private static final String MEMBERS = "members";

    private final Space space;
    private final double[] weights;
    private final List<double[]> members;

    LinearScorer(Space space, double[] weights, List<double[]> members) {
        this.space = space;
        this.weights = weights;
        this.members = members;
    }

    @Override
    public double[] score(List<Candidate> candidates) {
        return products(space.rows(candidates, done -> {}), weights);
    }

    @Override
    public double[][] scoreByMember(List<Candidate> candidates) {
        var rows = space.rows(candidates, done -> {});
        return members.stream().map(member -> products(rows, member)).toArray(double[][]::new);
    }

    private static double[] products(List<SparseRow> rows, double[] weights) {
        return rows.stream().mapToDouble(row -> row.dot(weights)).toArray();
    }

    Artifact artifact(Map<String, String> metadata) {
        var tensors = new ArrayList<Tensor>(space.tensors());
        tensors.add(Tensor.vector(WEIGHTS, weights));
        for (int m = 0; m < members.size(); m++) {
            tensors.add(Tensor.vector(MEMBER + m, members.get(m)));
        }
        return new Artifact(metadata, tensors);
    }

    static LinearScorer of(Artifact artifact, Space space) {
        var members = IntStream.range(0, Integer.parseInt(artifact.setting(MEMBERS)))
                .mapToObj(m -> artifact.tensor(MEMBER + m).doubles())
                .toList();
        return new LinearScorer(space, artifact.tensor(WEIGHTS).doubles(), members);
    }
}
