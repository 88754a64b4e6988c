package org.touchstone.preference.lexical;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Representation;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Shares;
import org.touchstone.preference.linear.Space;
import org.touchstone.preference.linear.SparseRow;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/** Turns a response into the vector that the regression sees: its grams, then its length and format. */
public final class LexicalSpace implements Space {

    /** The setting of an artifact that says what its features are. */
    public static final String FEATURES = "features";

    /** What the features are, for people, and to tell a model whose features are others. */
    public static final String DESCRIPTION =
            "words 1-2, characters 2-5, each TF-IDF of unit length, FNV-1a in 2^20 buckets; 12 of length and format";

    /** How strongly the regression may lean on length and format against one gram: the spread given to each of their differences. */
    private static final double SURFACE_SPREAD = 0.3;

    private static final String SCALE = "surface.scale";

    private final Vocabulary vocabulary;
    private final double[] scale;

    private LexicalSpace(Vocabulary vocabulary, double[] scale) {
        this.vocabulary = vocabulary;
        this.scale = scale;
    }

    /** The space that the responses of training pairs span. */
    public static LexicalSpace of(List<Example> examples) {
        var texts = new LinkedHashSet<String>();
        for (var example : examples) {
            texts.add(example.first().response());
            texts.add(example.second().response());
        }
        return new LexicalSpace(Vocabulary.of(texts), scale(examples));
    }

    private static double[] scale(List<Example> examples) {
        var squares = new double[Surface.SIZE];
        for (var example : examples) {
            var first = Surface.of(example.first().response());
            var second = Surface.of(example.second().response());
            for (int i = 0; i < squares.length; i++) {
                squares[i] += (first[i] - second[i]) * (first[i] - second[i]) / examples.size();
            }
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = squares[i] == 0 ? 0 : (float) (SURFACE_SPREAD / Math.sqrt(squares[i]));
        }
        return squares;
    }

    /** How many of the features are grams; those of length and format follow. */
    public int grams() {
        return vocabulary.size();
    }

    @Override
    public int size() {
        return vocabulary.size() + scale.length;
    }

    @Override
    public List<SparseRow> rows(List<Candidate> candidates, DoubleConsumer done) {
        return candidates.stream().map(candidate -> row(candidate.response())).toList();
    }

    private SparseRow row(String response) {
        var grams = vocabulary.row(response);
        var surface = Surface.of(response);
        int known = grams.columns().length;
        var row = new SparseRow.Growing(known + surface.length);
        for (int i = 0; i < known; i++) {
            row.add(grams.columns()[i], grams.values()[i]);
        }
        for (int i = 0; i < surface.length; i++) {
            row.add(vocabulary.size() + i, surface[i] * scale[i]);
        }
        return row.row();
    }

    @Override
    public List<Representation> represent(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> (Representation) vocabulary.row(candidate.response()))
                .toList();
    }

    @Override
    public void explain(Candidate candidate, double[] weights, Shares shares) {
        GramShares.spread(candidate.response(), vocabulary, weights, shares);
        var surface = Surface.of(candidate.response());
        for (int i = 0; i < surface.length; i++) {
            double share = surface[i] * scale[i] * weights[vocabulary.size() + i];
            if (share != 0) {
                shares.part(Surface.NAMES.get(i), share);
            }
        }
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public List<Tensor> tensors() {
        return Stream.concat(vocabulary.tensors().stream(), Stream.of(Tensor.vector(SCALE, scale)))
                .toList();
    }

    /**
     * The space that an artifact holds; refuses one that says of its features anything but what is expected, as its weights would be given to what
     * they were not learned for.
     */
    public static LexicalSpace of(Artifact artifact, String features) {
        var others = artifact.setting(FEATURES);
        if (!others.equals(features)) {
            throw new IllegalArgumentException(
                    "The model was trained with the features %s but these are %s".formatted(others, features));
        }
        return new LexicalSpace(Vocabulary.of(artifact), artifact.tensor(SCALE).doubles());
    }
}
