package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final Home home;
    private final EncoderSource source;
    private @Nullable SentenceEncoder loaded;

    @Autowired
    Embeddings(Home home, EncoderSource source) {
        this.home = home;
        this.source = source;
    }

    /** With the encoder on the class path. */
    Embeddings(Home home) {
        this(home, new EncoderSource(""));
    }

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
            sequences.addAll(source.formatting().sequences(candidate));
        }
        var vectors = encoder().encode(sequences, done);
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
        var reading = source.formatting().reading(candidate);
        var encoder = encoder();
        double outside = reading.spread(
                        encoder.shares(reading.response(), slope.response()), Reading.Where.RESPONSE, shares)
                + reading.spread(encoder.shares(reading.joint(), slope.joint()), Reading.Where.JOINT, shares)
                + reading.spread(
                        encoder.shares(reading.conversation(), slope.conversation()), Reading.Where.NOWHERE, shares);
        shares.part("conversation", outside);
    }

    /** In how many pairs the responses differ in a part that is too long for the encoder to read. */
    public long truncated(List<Example> pairs) {
        var formatting = source.formatting();
        return pairs.stream()
                .filter(pair -> formatting.loseDifference(
                        pair.first().response(), pair.second().response()))
                .count();
    }

    /** The number of entries of each embedding. */
    public int width() {
        return source.model().width();
    }

    /** What a model must remember of the encoder it was trained with. */
    public Map<String, String> metadata() {
        return source.metadata();
    }

    /** Refuses a model that was trained with another encoder or another formatting than this one. */
    public void check(Artifact artifact) {
        source.check(artifact);
    }

    private SentenceEncoder encoder() {
        var known = loaded;
        if (known == null) {
            known = new SentenceEncoder(source.model(), home.folder("cache"));
            loaded = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
