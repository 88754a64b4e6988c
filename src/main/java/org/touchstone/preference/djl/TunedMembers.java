package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.torch.Tensor;

/**
 * Members that were trained, on their way to a model: which temperature they need, and how they do on pairs that they have not seen.
 *
 * @param tasks what each of them was to do
 * @param training how many of the pairs are training pairs; those after them serve validation
 */
record TunedMembers(
        EncoderSource source,
        List<TuningTask> tasks,
        List<MemberTuning.Tuned> members,
        TrainingConfig config,
        int training) {

    /** The setting by which the heads of an artifact were divided. */
    static final String TEMPERATURE = "temperature";

    Learned learned() {
        var raw = raw();
        try {
            double temperature = temperature(raw);
            var scorer = new FinetunedScorer(
                    source,
                    members.stream()
                            .map(member -> divided(member.weights(), temperature))
                            .toList());
            var heldOut = Arrays.stream(heldOut(raw))
                    .map(difference -> difference / temperature)
                    .toArray();
            return new Learned(scorer, scorer.artifact(metadata(temperature)), heldOut);
        } finally {
            raw.close();
        }
    }

    private FinetunedScorer raw() {
        return new FinetunedScorer(
                source, members.stream().map(MemberTuning.Tuned::weights).toList());
    }

    /** The weights of a member with its head's divided. */
    static List<Tensor> divided(List<Tensor> weights, double temperature) {
        var divided = new ArrayList<>(weights);
        var head = weights.getLast();
        var values = head.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / temperature);
        }
        divided.set(divided.size() - 1, new Tensor(head.name(), head.shape(), values));
        return divided;
    }

    private TuningTask.Texts texts() {
        return tasks.getFirst().texts();
    }

    /** The difference of each training pair by the member that left it out; no number where none did. */
    private double[] heldOut(FinetunedScorer raw) {
        var heldOut = new double[training];
        Arrays.fill(heldOut, Double.NaN);
        for (int m = 0; m < members.size(); m++) {
            var numbers = Arrays.stream(tasks.get(m).watched())
                    .filter(n -> n < training)
                    .toArray();
            var candidates = texts().candidates(numbers);
            var differences = texts().differences(numbers, candidates, raw.scores(m, texts().of(candidates)));
            for (int i = 0; i < numbers.length; i++) {
                heldOut[numbers[i]] = differences[i];
            }
        }
        return heldOut;
    }

    /** Fitted on validation pairs, or on training pairs that were left out where there are none of those. */
    private double temperature(FinetunedScorer raw) {
        int all = texts().pairs().size();
        var numbers = IntStream.range(training, all).toArray();
        if (numbers.length > 0) {
            var candidates = texts().candidates(numbers);
            return temperature(texts().differences(numbers, candidates, raw.scores(texts().of(candidates))), numbers);
        }
        var heldOut = heldOut(raw);
        var left = IntStream.range(0, training)
                .filter(n -> !Double.isNaN(heldOut[n]))
                .toArray();
        return temperature(IntStream.of(left).mapToDouble(n -> heldOut[n]).toArray(), left);
    }

    private double temperature(double[] differences, int[] numbers) {
        var pairs = IntStream.of(numbers).mapToObj(texts().pairs()::get).toList();
        return Temperature.fit(differences, pairs, config.loss());
    }

    private Map<String, String> metadata(double temperature) {
        var metadata = new HashMap<>(source.metadata());
        var shape = source.model().shape();
        var formatting = source.formatting();
        metadata.put("family", Family.FINETUNED.key());
        metadata.put("members", Integer.toString(members.size()));
        metadata.put(TEMPERATURE, Double.toString(temperature));
        metadata.put("heads", Integer.toString(shape.heads()));
        metadata.put("layer norm epsilon", Double.toString(shape.epsilon()));
        metadata.put("pooling", "mean over the tokens of the last layer");
        long truncated = texts().pairs().subList(0, training).stream()
                .filter(pair -> formatting.loseDifference(
                        pair.first().response(), pair.second().response()))
                .count();
        metadata.put("truncated pairs", Long.toString(truncated));
        if (config.loss().ties() == Loss.Ties.DAVIDSON) {
            double tie = members.stream()
                    .mapToDouble(MemberTuning.Tuned::tie)
                    .average()
                    .orElseThrow();
            metadata.put("tie parameter", Double.toString(Math.exp(tie)));
        }
        return metadata;
    }
}
