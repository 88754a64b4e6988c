package org.touchstone.preference.djl;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.touchstone.support.Sha256;

/** Encodes token sequences, each distinct one once, and remembers the embeddings on disk. */
final class SentenceEncoder implements AutoCloseable {

    private static final int KEPT_AT_ONCE = 256;
    /** Part of the folder's name; counts the changes of the program that changed embeddings in their last digits. */
    private static final String PROGRAM = "-2";

    private final TorchEncoder torch;
    private final EmbeddingCache cache;

    SentenceEncoder(EncoderModel model, Path folder) {
        var precision = Precision.ofThisProcessor();
        Torch.start(folder.resolve("native"));
        torch = new TorchEncoder(model, precision);
        cache = new EmbeddingCache(
                folder.resolve("embeddings")
                        .resolve(model.digest().substring(0, 16) + "-"
                                + precision.name().toLowerCase(Locale.ROOT) + PROGRAM),
                model.width());
    }

    /** The embedding of each sequence, of unit length; the consumer hears from time to time which share of the work is done. */
    List<float[]> encode(List<int[]> sequences, DoubleConsumer done) {
        var found = new HashMap<ByteBuffer, float[]>();
        var missing = new LinkedHashMap<ByteBuffer, int[]>();
        for (var tokens : sequences) {
            var digest = digest(tokens);
            if (!found.containsKey(digest)) {
                cache.find(digest)
                        .ifPresentOrElse(known -> found.put(digest, known), () -> missing.put(digest, tokens));
            }
        }
        compute(missing, found, done);
        return sequences.stream()
                .map(tokens -> Objects.requireNonNull(found.get(digest(tokens))))
                .toList();
    }

    /** What each token adds to the inner product of a slope and the sequence's embedding, see {@link TorchShares}. */
    float[] shares(int[] tokens, float[] slope) {
        return torch.shares(tokens, slope, true);
    }

    private void compute(Map<ByteBuffer, int[]> missing, Map<ByteBuffer, float[]> found, DoubleConsumer done) {
        var fresh = new HashMap<ByteBuffer, float[]>();
        int count = 0;
        for (var entry : missing.entrySet()) {
            fresh.put(entry.getKey(), unit(torch.encode(entry.getValue())));
            if (++count % KEPT_AT_ONCE == 0) {
                keep(fresh, found);
                done.accept((double) count / missing.size());
            }
        }
        keep(fresh, found);
        done.accept(1);
    }

    private void keep(Map<ByteBuffer, float[]> fresh, Map<ByteBuffer, float[]> found) {
        cache.store(fresh);
        found.putAll(fresh);
        fresh.clear();
    }

    private static ByteBuffer digest(int[] tokens) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * tokens.length);
        bytes.asIntBuffer().put(tokens);
        return ByteBuffer.wrap(Sha256.empty().digest(bytes.array()));
    }

    private static float[] unit(float[] embedding) {
        double squares = 0;
        for (float value : embedding) {
            squares += value * value;
        }
        for (int i = 0; i < embedding.length; i++) {
            embedding[i] = (float) (embedding[i] / Math.sqrt(squares));
        }
        return embedding;
    }

    @Override
    public void close() {
        torch.close();
    }
}
