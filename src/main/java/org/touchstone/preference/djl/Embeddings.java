package org.touchstone.preference.djl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Shares;
import org.touchstone.support.Home;
import org.touchstone.torch.Artifact;

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
     * What the encoder makes of a response behind its conversation; each vector has unit length. Two thirds of the way through, an encoder that
     * was trained to find like sentences still knows how something is said; at its end, what it is about.
     *
     * @param manner the mean over the response's tokens at two thirds of the layers
     * @param topic the opening mark behind the last layer
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Embedded(float[] manner, float[] topic) implements Representation {

        /** The mean of the cosines of both. */
        @Override
        public double cosine(Representation other) {
            var embedded = (Embedded) other;
            return (dot(manner, embedded.manner) + dot(topic, embedded.topic)) / 2;
        }

        private static double dot(float[] left, float[] right) {
            double sum = 0;
            for (int i = 0; i < left.length; i++) {
                sum += left[i] * right[i];
            }
            return sum;
        }

        /** Both end to end. */
        float[] joined() {
            var joined = Arrays.copyOf(manner, manner.length + topic.length);
            System.arraycopy(topic, 0, joined, manner.length, topic.length);
            return joined;
        }
    }

    /** The embeddings of each candidate; the consumer hears which share of the work is done. */
    public synchronized List<Embedded> of(List<Candidate> candidates, DoubleConsumer done) {
        var formatting = source.formatting();
        var windows = candidates.stream().map(formatting::window).toList();
        return encoder().encode(windows, done).stream()
                .map(views -> new Embedded(
                        Arrays.copyOf(views, views.length / 2),
                        Arrays.copyOfRange(views, views.length / 2, views.length)))
                .toList();
    }

    /**
     * Divides what a score owes to the embeddings among the words of the response, and what is outside of it, by gradient times input.
     *
     * @param slope by how much the score rises with each entry of each embedding
     */
    public synchronized void explain(Candidate candidate, Embedded slope, Shares shares) {
        var reading = source.formatting().reading(candidate);
        shares.part("conversation", reading.spread(encoder().shares(reading.window(), slope.joined()), shares));
    }

    /** In how many pairs the responses differ in a part that is too long for the encoder to read. */
    public long truncated(List<Example> pairs) {
        var formatting = source.formatting();
        return pairs.stream()
                .filter(pair -> formatting.loseDifference(
                        pair.first().response(), pair.second().response()))
                .count();
    }

    /** The number of entries of each vector. */
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
