package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.Layer;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Shares;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/** Scores a candidate by the mean of several networks over its embeddings. */
final class FrozenScorer implements PreferenceScorer {

    private static final String MEMBERS = "members";

    private final Embeddings embeddings;
    private final Inputs inputs;
    private final List<Head> members;

    FrozenScorer(Embeddings embeddings, Inputs inputs, List<Head> members) {
        this.embeddings = embeddings;
        this.inputs = inputs;
        this.members = members;
    }

    @Override
    public double[] score(List<Candidate> candidates) {
        var byMember = scoreByMember(candidates);
        return IntStream.range(0, candidates.size())
                .mapToDouble(i -> mean(byMember, i))
                .toArray();
    }

    private static double mean(double[][] byMember, int candidate) {
        double sum = 0;
        for (var scores : byMember) {
            sum += scores[candidate];
        }
        return sum / byMember.length;
    }

    @Override
    public double[][] scoreByMember(List<Candidate> candidates) {
        var seen =
                embeddings.of(candidates, done -> {}).stream().map(inputs::of).toList();
        return members.stream()
                .map(member -> seen.stream().mapToDouble(member::score).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public Optional<Explanation> explain(Candidate candidate) {
        var seen = embeddings.of(List.of(candidate), done -> {}).getFirst();
        var slope = inputs.slope(slope(inputs.of(seen)));
        var shares = new Shares(candidate.response());
        embeddings.explain(candidate, slope, shares);
        return Optional.of(shares.of(score(List.of(candidate))[0], false));
    }

    private float[] slope(float[] input) {
        var slope = new float[input.length];
        members.forEach(member -> member.addSlope(input, 1.0f / members.size(), slope));
        return slope;
    }

    @Override
    public Optional<List<Representation>> represent(List<Candidate> candidates) {
        return Optional.of(List.copyOf(embeddings.of(candidates, done -> {})));
    }

    @Override
    public Optional<float[][]> lastLayer(List<Candidate> candidates) {
        return Optional.of(hidden(embeddings.of(candidates, done -> {})));
    }

    @Override
    public List<Layer> layers(List<Candidate> candidates) {
        var seen = embeddings.of(candidates, done -> {});
        return List.of(
                new Layer(
                        Layer.Depth.MIDDLE,
                        seen.stream().map(Embeddings.Embedded::manner).toArray(float[][]::new)),
                new Layer(
                        Layer.Depth.END,
                        seen.stream().map(Embeddings.Embedded::topic).toArray(float[][]::new)),
                new Layer(Layer.Depth.LAST, hidden(seen)));
    }

    private float[][] hidden(List<Embeddings.Embedded> seen) {
        return seen.stream().map(inputs::of).map(this::hidden).toArray(float[][]::new);
    }

    private float[] hidden(float[] input) {
        int units = members.getFirst().units();
        var hidden = new float[members.size() * units];
        for (int m = 0; m < members.size(); m++) {
            System.arraycopy(members.get(m).hidden(input), 0, hidden, m * units, units);
        }
        return hidden;
    }

    Artifact artifact(Map<String, String> metadata) {
        var tensors = new ArrayList<Tensor>(inputs.tensors());
        for (int m = 0; m < members.size(); m++) {
            tensors.addAll(members.get(m).tensors(prefix(m)));
        }
        return new Artifact(metadata, tensors);
    }

    static FrozenScorer of(Artifact artifact, Embeddings embeddings) {
        embeddings.check(artifact);
        var members = IntStream.range(0, Integer.parseInt(artifact.setting(MEMBERS)))
                .mapToObj(m -> Head.of(artifact, prefix(m)))
                .toList();
        return new FrozenScorer(embeddings, Inputs.of(artifact), members);
    }

    private static String prefix(int member) {
        return "member." + member + ".";
    }
}
