package org.touchstone.preference.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Shares;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/** Scores a candidate by the inner product of its features with learned weights. */
final class LinearScorer implements PreferenceScorer {

    private static final String WEIGHTS = "weights";
    private static final String MEMBER = "member.";
    private static final String MEMBERS = "members";

    /** How short the rows are made for whoever reckons with all their products. */
    private static final int FOLDED = 256;

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

    @Override
    public Optional<Explanation> explain(Candidate candidate) {
        var shares = new Shares(candidate.response());
        space.explain(candidate, weights, shares);
        return Optional.of(shares.of(score(List.of(candidate))[0], space.isExact()));
    }

    @Override
    public Optional<List<Representation>> represent(List<Candidate> candidates) {
        return Optional.of(space.represent(candidates));
    }

    @Override
    public Optional<float[][]> lastLayer(List<Candidate> candidates) {
        return Optional.of(space.rows(candidates, done -> {}).stream()
                .map(row -> row.folded(FOLDED))
                .toArray(float[][]::new));
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
