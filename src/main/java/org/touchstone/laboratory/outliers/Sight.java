package org.touchstone.laboratory.outliers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Layer;
import org.touchstone.preference.PreferenceScorer;

/**
 * What one layer of a model sees of a cell's texts.
 *
 * @param rows in the order of {@link Texts#all}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Sight(Layer.Depth depth, Texts texts, double[][] rows) {

    private static final int BATCH = 64;

    /** The sight of each layer; the consumer hears the share that is seen. */
    static List<Sight> of(PreferenceScorer model, Texts texts, DoubleConsumer heard) {
        var all = texts.all();
        var batches = new ArrayList<List<Layer>>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(seen(model, all, from));
            heard.accept((double) from / all.size());
        }
        return IntStream.range(0, batches.getFirst().size())
                .mapToObj(layer -> new Sight(
                        batches.getFirst().get(layer).depth(),
                        texts,
                        batches.stream()
                                .flatMap(batch -> Arrays.stream(batch.get(layer).rows()))
                                .map(Sight::wide)
                                .toArray(double[][]::new)))
                .toList();
    }

    private static List<Layer> seen(PreferenceScorer model, List<Candidate> all, int from) {
        return model.layers(all.subList(from, Math.min(from + BATCH, all.size())));
    }

    private static double[] wide(float[] row) {
        var wide = new double[row.length];
        Arrays.setAll(wide, i -> row[i]);
        return wide;
    }

    double[][] learned() {
        return Arrays.copyOf(rows, texts.learned().size());
    }

    /** Test texts, inside and then outside. */
    double[][] tested() {
        int from = texts.learned().size();
        return Arrays.copyOfRange(
                rows, from, from + texts.inside().size() + texts.outside().size());
    }

    /** The first few of those that a classifier may see. */
    double[][] exposed(int many) {
        int from = rows.length - texts.exposed().size();
        return Arrays.copyOfRange(rows, from, from + many);
    }
}
