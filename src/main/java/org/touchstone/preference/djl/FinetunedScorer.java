package org.touchstone.preference.djl;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.Layer;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Shares;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;

/**
 * Scores a candidate by the mean of several encoders trained for it: the head's product with the mean over the last layer of conversation
 * and response together. Each text is encoded alone, so a score does not depend on the batch. Native memory is freed when nobody holds the
 * scorer any more.
 */
final class FinetunedScorer implements PreferenceScorer {

    private static final String MEMBERS = "members";
    private static final Cleaner CLEANER = Cleaner.create();

    private final EncoderSource source;
    private final List<List<Tensor>> weights;
    private final List<TorchEncoder> members;

    /**
     * @param weights of each member: those of the encoder, in its order, and the head's at the end
     */
    FinetunedScorer(EncoderSource source, List<List<Tensor>> weights) {
        this.source = source;
        this.weights = weights;
        var encoders = weights.stream()
                .map(all -> new TorchEncoder(
                        source.model().with(all.subList(0, all.size() - 1)), Precision.ofThisProcessor()))
                .toList();
        this.members = encoders;
        CLEANER.register(this, () -> encoders.forEach(TorchEncoder::close));
    }

    @Override
    public double[] score(List<Candidate> candidates) {
        return scores(texts(candidates));
    }

    @Override
    public double[][] scoreByMember(List<Candidate> candidates) {
        var texts = texts(candidates);
        return IntStream.range(0, members.size())
                .mapToObj(m -> scores(m, texts))
                .toArray(double[][]::new);
    }

    @Override
    public Optional<Explanation> explain(Candidate candidate) {
        var reading = source.formatting().reading(candidate);
        var shares = new Shares(candidate.response());
        double outside = 0;
        for (int m = 0; m < members.size(); m++) {
            var slope = weights.get(m).getLast().values().clone();
            for (int i = 0; i < slope.length; i++) {
                slope[i] /= members.size();
            }
            outside += reading.spread(members.get(m).shares(reading.window().tokens(), slope), shares);
        }
        shares.part("conversation", outside);
        return Optional.of(shares.of(score(List.of(candidate))[0], false));
    }

    @Override
    public Optional<List<Representation>> represent(List<Candidate> candidates) {
        return Optional.of(Stream.of(embeddings(candidates))
                .<Representation>map(Pooled::new)
                .toList());
    }

    /** The members' embeddings end to end, so that the score is a row's inner product with their heads, over their number. */
    @Override
    public Optional<float[][]> lastLayer(List<Candidate> candidates) {
        return Optional.of(embeddings(candidates));
    }

    private float[][] embeddings(List<Candidate> candidates) {
        return texts(candidates).stream()
                .map(tokens -> {
                    var row = new float[members.size() * source.model().width()];
                    for (int m = 0; m < members.size(); m++) {
                        var embedding = members.get(m).encode(tokens);
                        System.arraycopy(embedding, 0, row, m * embedding.length, embedding.length);
                    }
                    return row;
                })
                .toArray(float[][]::new);
    }

    /** The mean behind each layer of the encoder, members end to end; behind the last it is what the score is weighed from. */
    @Override
    public List<Layer> layers(List<Candidate> candidates) {
        var seen = texts(candidates).stream()
                .map(tokens ->
                        members.stream().map(member -> member.layers(tokens)).toList())
                .toList();
        int width = source.model().width();
        int layers = seen.isEmpty() ? 0 : seen.getFirst().getFirst().length / width;
        return IntStream.rangeClosed(1, layers)
                .mapToObj(number -> new Layer(
                        number < layers ? Layer.Depth.layer(number) : Layer.Depth.LAST,
                        seen.stream()
                                .map(text -> row(text, (number - 1) * width, width))
                                .toArray(float[][]::new)))
                .toList();
    }

    /** A part of each member's numbers, end to end. */
    private static float[] row(List<float[]> members, int from, int width) {
        var row = new float[members.size() * width];
        for (int m = 0; m < members.size(); m++) {
            System.arraycopy(members.get(m), from, row, m * width, width);
        }
        return row;
    }

    /** What the members make of a candidate. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Pooled(float[] embedding) implements Representation {

        @Override
        public double cosine(Representation other) {
            if (!(other instanceof Pooled that)) {
                throw new IllegalArgumentException("Representations of two kinds of model cannot be compared");
            }
            double lengths = FineTuning.dot(embedding, embedding) * FineTuning.dot(that.embedding, that.embedding);
            return lengths == 0 ? 0 : FineTuning.dot(embedding, that.embedding) / Math.sqrt(lengths);
        }
    }

    private List<int[]> texts(List<Candidate> candidates) {
        return candidates.stream().map(source.formatting()::joint).toList();
    }

    /** The mean score of each sequence of tokens. */
    double[] scores(List<int[]> texts) {
        var mean = new double[texts.size()];
        for (int m = 0; m < members.size(); m++) {
            var scores = scores(m, texts);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += scores[i] / members.size();
            }
        }
        return mean;
    }

    /** The score of each sequence of tokens by one member. */
    double[] scores(int member, List<int[]> texts) {
        var head = weights.get(member).getLast().values();
        return texts.stream()
                .mapToDouble(tokens -> FineTuning.dot(head, members.get(member).encode(tokens)))
                .toArray();
    }

    /** Ends the use of native memory; nothing can be scored afterwards. */
    void close() {
        members.forEach(TorchEncoder::close);
    }

    /** Encoder and head of the first member under the names that BERT's publishers use, of any other under a prefix; the words once. */
    Artifact artifact(Map<String, String> metadata) {
        var tensors = new ArrayList<Tensor>();
        tensors.add(weights.getFirst().getFirst());
        for (int m = 0; m < weights.size(); m++) {
            var prefix = prefix(m);
            weights.get(m).stream()
                    .skip(1)
                    .map(tensor -> tensor.named(prefix + tensor.name()))
                    .forEach(tensors::add);
        }
        return new Artifact(metadata, tensors);
    }

    static FinetunedScorer of(Artifact artifact, EncoderSource source) {
        return new FinetunedScorer(source, weights(artifact, source));
    }

    /** The weights of each member that an artifact holds: those of the encoder, in its order, and the head's at the end. */
    static List<List<Tensor>> weights(Artifact artifact, EncoderSource source) {
        source.check(artifact);
        return IntStream.range(0, Integer.parseInt(artifact.setting(MEMBERS)))
                .mapToObj(m -> Stream.concat(
                                Stream.of(artifact.tensor(BertWeights.WORDS)),
                                TuningState.trained(source.model())
                                        .map(name -> artifact.tensor(prefix(m) + name)
                                                .named(name)))
                        .toList())
                .toList();
    }

    private static String prefix(int member) {
        return member == 0 ? "" : "member." + (member + 1) + ".";
    }
}
