package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Shares;
import org.touchstone.support.Home;

/** What a frozen sentence encoder makes of candidates. The encoder is loaded when it is first needed. */
@Component
public class Embeddings implements DisposableBean {

    private static final String FORMATTING = "formatting";
    private static final String ENCODER = "encoder";

    private final Home home;
    private @Nullable Loaded loaded;

    Embeddings(Home home) {
        this.home = home;
    }

    private record Loaded(EncoderModel model, Formatting formatting, Wordpieces wordpieces, SentenceEncoder encoder) {}

    /**
     * The embeddings of a candidate's conversation, of its response and of both together, each of unit length.
     *
     * @param conversation of the end of the conversation
     * @param response of the start of the response
     * @param joint of both
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Embedded(float[] conversation, float[] response, float[] joint) implements Representation {

        /** The mean of the cosine of the responses and that of the whole. */
        @Override
        public double cosine(Representation other) {
            var embedded = (Embedded) other;
            return (dot(response, embedded.response) + dot(joint, embedded.joint)) / 2;
        }

        private static double dot(float[] left, float[] right) {
            double sum = 0;
            for (int i = 0; i < left.length; i++) {
                sum += left[i] * right[i];
            }
            return sum;
        }
    }

    /** The embeddings of each candidate; the consumer hears which share of the work is done. */
    public synchronized List<Embedded> of(List<Candidate> candidates, DoubleConsumer done) {
        var sequences = new ArrayList<int[]>();
        for (var candidate : candidates) {
            sequences.addAll(loaded().formatting().sequences(candidate));
        }
        var vectors = loaded().encoder().encode(sequences, done);
        var embedded = new ArrayList<Embedded>();
        for (int i = 0; i < vectors.size(); i += 3) {
            embedded.add(new Embedded(vectors.get(i), vectors.get(i + 1), vectors.get(i + 2)));
        }
        return embedded;
    }

    /**
     * Divides what a score owes to the embeddings among the words of the response, and what is outside of it, by gradient times input.
     *
     * @param slope by how much the score rises with each entry of each embedding
     */
    public synchronized void explain(Candidate candidate, Embedded slope, Shares shares) {
        var reading = loaded().formatting().reading(candidate);
        var encoder = loaded().encoder();
        double outside = reading.spread(
                        encoder.shares(reading.response(), slope.response()), Reading.Where.RESPONSE, shares)
                + reading.spread(encoder.shares(reading.joint(), slope.joint()), Reading.Where.JOINT, shares)
                + reading.spread(
                        encoder.shares(reading.conversation(), slope.conversation()), Reading.Where.NOWHERE, shares);
        shares.part("conversation", outside);
    }

    /** In how many pairs the responses differ in a part that is too long for the encoder to read. */
    public synchronized long truncated(List<Example> pairs) {
        var formatting = loaded().formatting();
        return pairs.stream()
                .filter(pair -> formatting.loseDifference(
                        pair.first().response(), pair.second().response()))
                .count();
    }

    /** The number of entries of each embedding. */
    public synchronized int width() {
        return loaded().model().width();
    }

    /** What a model must remember of the encoder it was trained with. */
    public synchronized Map<String, String> metadata() {
        return Map.of(FORMATTING, Formatting.VERSION, ENCODER, loaded().model().digest());
    }

    /** Refuses a model that was trained with another encoder or another formatting than this one. */
    public synchronized void check(Artifact artifact) {
        for (var setting : metadata().entrySet()) {
            if (!setting.getValue().equals(artifact.setting(setting.getKey()))) {
                throw new IllegalArgumentException("The model was trained with the %s %s but this is %s"
                        .formatted(setting.getKey(), artifact.setting(setting.getKey()), setting.getValue()));
            }
        }
    }

    private Loaded loaded() {
        var known = loaded;
        if (known == null) {
            var model = EncoderModel.miniLm();
            var wordpieces = new Wordpieces(model.tokenizer());
            var encoder = new SentenceEncoder(model, home.folder("cache"));
            known = new Loaded(model, new Formatting(wordpieces), wordpieces, encoder);
            loaded = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        if (loaded != null) {
            loaded.encoder().close();
            loaded.wordpieces().close();
            loaded = null;
        }
    }
}
