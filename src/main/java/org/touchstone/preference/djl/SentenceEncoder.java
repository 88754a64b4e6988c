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
import org.touchstone.torch.Precision;
import org.touchstone.torch.Torch;

/** Encodes windows of tokens, each distinct one once, and remembers the embeddings on disk. */
final class SentenceEncoder implements AutoCloseable {

    private static final int KEPT_AT_ONCE = 256;
    /** Part of the folder's name; counts the changes of the program that changed embeddings in their last digits. */
    private static final String PROGRAM = "-3";

    /** How many vectors a window gives. */
    private static final int VIEWS = 2;

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
                VIEWS * model.width());
    }

    /** The two views of each window, end to end and each of unit length; the consumer hears from time to time which share of the work is done. */
    List<float[]> encode(List<Window> windows, DoubleConsumer done) {
        var found = new HashMap<ByteBuffer, float[]>();
        var missing = new LinkedHashMap<ByteBuffer, Window>();
        for (var window : windows) {
            var digest = digest(window);
            if (!found.containsKey(digest)) {
                cache.find(digest)
                        .ifPresentOrElse(known -> found.put(digest, known), () -> missing.put(digest, window));
            }
        }
        compute(missing, found, done);
        return windows.stream()
                .map(window -> Objects.requireNonNull(found.get(digest(window))))
                .toList();
    }

    /** What each token adds to the inner product of a slope and the window's views, see {@link TorchShares}. */
    float[] shares(Window window, float[] slope) {
        return torch.shares(window, slope);
    }

    private void compute(Map<ByteBuffer, Window> missing, Map<ByteBuffer, float[]> found, DoubleConsumer done) {
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

    private static ByteBuffer digest(Window window) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * (1 + window.tokens().length));
        bytes.asIntBuffer().put(window.start()).put(window.tokens());
        return ByteBuffer.wrap(Sha256.empty().digest(bytes.array()));
    }

    private static float[] unit(float[] views) {
        int width = views.length / VIEWS;
        for (int from = 0; from < views.length; from += width) {
            double squares = 0;
            for (int i = from; i < from + width; i++) {
                squares += views[i] * views[i];
            }
            for (int i = from; i < from + width; i++) {
                views[i] = (float) (views[i] / Math.sqrt(squares));
            }
        }
        return views;
    }

    @Override
    public void close() {
        torch.close();
    }
}
